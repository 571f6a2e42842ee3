import type { Hono } from 'hono';
import { callbackBody, respond } from '../interactions/respond.ts';
import { deleteResponse, editResponse, followUp, getResponse } from '../interactions/webhook.ts';
import { presentMessage } from '../state/present.ts';
import { bodyObject } from './body.ts';
import type { RestContext, RestEnv } from './context.ts';

/** Answers to interactions: the callback, and the webhook of its token. */
export function interactionRoutes(app: Hono<RestEnv>, { world }: RestContext): void {
  app.post('/interactions/:id/:token/callback', (c) => {
    const { id, token } = c.req.param();
    const result = respond(world, id, token, bodyObject(c.get('body')));
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    return c.json(callbackBody(world, result));
  });
  app.post('/webhooks/:app/:token', (c) => {
    const { app: applicationId, token } = c.req.param();
    return c.json(presentMessage(world, followUp(world, applicationId, token, bodyObject(c.get('body')))));
  });
  app.get('/webhooks/:app/:token/messages/:message', (c) => {
    const { app: applicationId, token, message } = c.req.param();
    return c.json(presentMessage(world, getResponse(world, applicationId, token, message)));
  });
  app.patch('/webhooks/:app/:token/messages/:message', (c) => {
    const { app: applicationId, token, message } = c.req.param();
    const edited = editResponse(world, applicationId, token, message, bodyObject(c.get('body')));
    return c.json(presentMessage(world, edited));
  });
  app.delete('/webhooks/:app/:token/messages/:message', (c) => {
    const { app: applicationId, token, message } = c.req.param();
    deleteResponse(world, applicationId, token, message);
    return c.body(null, 204);
  });
}
