using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Pipeline;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>The handlers of the metadata messages.</summary>
internal static class MetadataMessages
{
    public static IEnumerable<IMessageHandler> Handlers() =>
    [
        new RetrieveEntityHandler(), new RetrieveAllEntitiesHandler(), new RetrieveAttributeHandler(), new RetrieveOptionSetHandler(),
        new UpdateEntityHandler(),
    ];
}
