using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Plugins.Adapters;

/// <summary>Applies the writes that the rules return.</summary>
internal static class RecordWriter
{
    /// <summary>Puts values into the Target of a PreOperation step: no request.</summary>
    public static void WriteInto(Entity target, IEnumerable<ColumnValue> values)
    {
        foreach (var value in values)
        {
            target[value.Column] = ValueConversion.ToPlatform(value.Value);
        }
    }

    /// <summary>Writes each change with one request, in the order given.</summary>
    public static void Apply(IOrganizationService service, IEnumerable<RecordChange> changes)
    {
        foreach (var change in changes)
        {
            Apply(service, change);
        }
    }

    /// <summary>Writes one change.</summary>
    public static void Apply(IOrganizationService service, RecordChange change)
    {
        var entity = EntityOf(change);
        if (change.IsCreate)
        {
            service.Create(entity);
        }
        else if (change.RowVersion is null)
        {
            service.Update(entity);
        }
        else
        {
            // https://learn.microsoft.com/power-apps/developer/data-platform/optimistic-concurrency
            entity.RowVersion = change.RowVersion;
            service.Execute(new UpdateRequest { Target = entity, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        }
    }

    private static Entity EntityOf(RecordChange change)
    {
        var entity = new Entity(change.Table, change.Id);
        WriteInto(entity, change.Values);
        return entity;
    }
}
