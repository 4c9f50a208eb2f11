using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>The handlers of the metadata messages.</summary>
internal static class MetadataMessages
{
    public static IEnumerable<IMessageHandler> Handlers() =>
    [
        new RetrieveEntityHandler(), new RetrieveAllEntitiesHandler(), new RetrieveAttributeHandler(), new RetrieveOptionSetHandler(),
        new RetrieveRelationshipHandler(), new RetrieveEntityKeyHandler(), new RetrieveAllOptionSetsHandler(),
        new RetrieveTimestampHandler(),
        new RetrieveMetadataChangesHandler(), new RetrieveAvailableLanguagesHandler(), new RetrieveProvisionedLanguagesHandler(),
    ];
}
