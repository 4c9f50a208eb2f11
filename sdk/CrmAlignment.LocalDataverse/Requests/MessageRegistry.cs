using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>The messages that the runtime performs itself, by name.</summary>
internal sealed class MessageRegistry
{
    private readonly ConcurrentDictionary<string, IMessageHandler> _handlers = new(StringComparer.Ordinal);

    /// <summary>Names of all messages registered.</summary>
    public ICollection<string> Names => _handlers.Keys;

    /// <summary>Names of all messages registered, as steps know them: one of them may be that of several, as Win of opportunities and quotes.</summary>
    public IEnumerable<string> EventNames => _handlers.Values.Select(handler => handler.EventName).Distinct();

    /// <summary>Adds the handler of one message.</summary>
    /// <param name="handler">The handler.</param>
    /// <exception cref="InvalidOperationException">The message has a handler already.</exception>
    public void Register(IMessageHandler handler)
    {
        if (!_handlers.TryAdd(handler.Name, handler))
        {
            throw new InvalidOperationException(
                $"The message '{handler.Name}' has a handler already: {_handlers[handler.Name].GetType().Name}.");
        }
    }

    /// <summary>Adds the handlers of several messages.</summary>
    /// <param name="handlers">The handlers.</param>
    public void Register(IEnumerable<IMessageHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            Register(handler);
        }
    }

    /// <summary>The handler of a message.</summary>
    /// <param name="message">The message's name.</param>
    /// <returns>The handler, or null when the runtime does not perform the message.</returns>
    public IMessageHandler? Find(string message) => _handlers.GetValueOrDefault(message);
}
