using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows.Activities;

/// <summary>Reads the parties of an activity into its party list columns.</summary>
internal static class PartyReader
{
    // All parties, whatever their participation.
    private const string All = "allparties";

    /// <summary>Adds some party lists of an activity, those that have parties in them.</summary>
    /// <param name="entity">The activity.</param>
    /// <param name="lists">The party list columns.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="builder">Makes entities of rows.</param>
    public static void Add(Entity entity, IReadOnlyCollection<ColumnDefinition> lists, StoreTransaction transaction, EntityBuilder builder)
    {
        if (lists.Count == 0)
        {
            return;
        }

        var activity = new Dictionary<string, object?> { ["activityid"] = new RowReference(ActivityTables.Pointer, entity.Id) };
        var parties = transaction.Find(ActivityTables.Party, activity)
            .Select(id => builder.Build(transaction.Retrieve(ActivityTables.Party, id)!))
            .ToLookup(party => party.GetAttributeValue<OptionSetValue>("participationtypemask").Value);
        foreach (var column in lists)
        {
            var members = column.LogicalName == All
                ? parties.SelectMany(group => group)
                : ParticipationType.Of(column.LogicalName) is { } type ? parties[type] : [];
            if (members.ToList() is { Count: > 0 } list)
            {
                entity[column.LogicalName] = new EntityCollection(list) { EntityName = ActivityTables.Party };
            }
        }
    }
}
