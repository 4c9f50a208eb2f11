using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Takes one record out of a row: the root's columns, or those of a join, which have its alias before their name.</summary>
internal sealed class SourceRecord
{
    private static readonly MethodInfo ToEntity = typeof(Entity).GetMethod(nameof(Entity.ToEntity));

    private readonly SourceExpression _source;
    private readonly OrganizationServiceContext _context;
    private readonly Func<Entity, Entity> _typed;
    private readonly bool _isWhole;

    public SourceRecord(SourceExpression source, TranslatedQuery query, OrganizationServiceContext context)
    {
        _source = source;
        _context = context;
        _isWhole = (source.Link?.Columns ?? query.Query.ColumnSet).AllColumns;
        _typed = (Func<Entity, Entity>)Delegate.CreateDelegate(typeof(Func<Entity, Entity>), ToEntity.MakeGenericMethod(source.Type));
    }

    /// <summary>The record; one of an outer join without a partner has no columns. A record that is read whole is tracked.</summary>
    public Entity Of(Entity row)
    {
        var record = _typed(_source.Link is null ? Root(row) : Joined(row));
        return _isWhole && record.Id != Guid.Empty ? _context.Merge(record) : record;
    }

    private static Entity Root(Entity row)
    {
        foreach (var name in row.Attributes.Where(IsJoined).Select(column => column.Key).ToList())
        {
            row.Attributes.Remove(name);
            row.FormattedValues.Remove(name);
        }

        return row;
    }

    private Entity Joined(Entity row)
    {
        var record = new Entity(_source.Table);
        var prefix = _source.Link.EntityAlias + ".";
        foreach (var column in row.Attributes.Where(column => column.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var value = (AliasedValue)column.Value;
            record[value.AttributeLogicalName] = value.Value;
            if (row.FormattedValues.TryGetValue(column.Key, out var text))
            {
                record.FormattedValues[value.AttributeLogicalName] = text;
            }

            // The primary key is the one column of its type that bears the name of the table, or is activityid.
            if (value.Value is Guid id
                && (value.AttributeLogicalName == _source.Table + "id" || value.AttributeLogicalName == "activityid"))
            {
                record.Id = id;
            }
        }

        return record;
    }

    private static bool IsJoined(KeyValuePair<string, object> column) => column.Value is AliasedValue && column.Key.IndexOf('.') > 0;
}
