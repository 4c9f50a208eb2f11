using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Finds the table of what belongs to one by its id alone: its address stands behind that of the table.
/// https://learn.microsoft.com/power-apps/developer/data-platform/query-schema-definitions
/// </summary>
/// <param name="connection">Sends requests.</param>
/// <param name="messages">Writes and reads messages.</param>
internal sealed class DefinitionSearch(WebConnection connection, PlatformMessages messages)
{
    /// <summary>The names of the table and of the column; null when there is none.</summary>
    public (string Table, string Name)? Column(Guid id) => Find(
        new EntityQueryExpression { Properties = new MetadataPropertiesExpression("Attributes"), AttributeQuery = new AttributeQueryExpression { Criteria = Of(id), Properties = Names() } },
        table => table.Attributes?.Select(column => column.LogicalName));

    /// <summary>The names of the table and of the key; null when there is none.</summary>
    public (string Table, string Name)? Key(Guid id) => Find(
        new EntityQueryExpression { Properties = new MetadataPropertiesExpression("Keys"), KeyQuery = new EntityKeyQueryExpression { Criteria = Of(id), Properties = Names() } },
        table => table.Keys?.Select(key => key.LogicalName));

    private (string Table, string Name)? Find(EntityQueryExpression query, Func<EntityMetadata, IEnumerable<string>?> named)
    {
        var plan = messages.Plan(new RetrieveMetadataChangesRequest { Query = query })!;
        var answer = (RetrieveMetadataChangesResponse)plan.Answer([new WebAnswer(connection.Get(plan.Calls[0].Address), null, IsCreated: false)]);
        return answer.EntityMetadata.Select(table => (table.LogicalName, Name: named(table)?.FirstOrDefault())).FirstOrDefault(found => found.Name is not null) is { Name: { } name } one
            ? (one.LogicalName, name)
            : null;
    }

    private static MetadataFilterExpression Of(Guid id)
    {
        var criteria = new MetadataFilterExpression();
        criteria.Conditions.Add(new MetadataConditionExpression("MetadataId", MetadataConditionOperator.Equals, id));
        return criteria;
    }

    private static MetadataPropertiesExpression Names() => new("LogicalName");
}
