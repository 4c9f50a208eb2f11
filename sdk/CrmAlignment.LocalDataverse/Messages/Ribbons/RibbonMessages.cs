using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Ribbons;

/// <summary>The handlers of the messages about ribbons.</summary>
internal static class RibbonMessages
{
    /// <summary>One handler a message.</summary>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers() => [new RetrieveEntityRibbonHandler(), new RetrieveApplicationRibbonHandler()];
}
