using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Rows.Calendars;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>The columns whose values are rows of another table: party lists of activities, rules of calendars.</summary>
internal static class RowLists
{
    /// <summary>Those of some columns that hold rows.</summary>
    /// <param name="columns">The columns.</param>
    public static ImmutableArray<ColumnDefinition> Of(IEnumerable<ColumnDefinition> columns) => [.. columns.Where(column => column.HoldsRows)];

    /// <summary>Adds the lists of a row.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="lists">The columns.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="builder">Makes entities of rows.</param>
    public static void Add(Entity entity, ImmutableArray<ColumnDefinition> lists, StoreTransaction transaction, EntityBuilder builder)
    {
        if (lists.IsEmpty)
        {
            return;
        }

        PartyReader.Add(entity, [.. lists.Where(list => list.Type == ColumnType.PartyList)], transaction, builder);
        if (lists.Any(list => list.Type == ColumnType.CalendarRules))
        {
            CalendarRuleReader.Add(entity, transaction, builder);
        }
    }
}
