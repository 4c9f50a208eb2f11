using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// The row a request is about, before and after the operation. Each is read at most once a pass and cut into the
/// images that the steps ask for.
/// </summary>
internal sealed class RequestRows
{
    private Entity? _before;
    private Entity? _after;
    private StoredRow? _current;
    private int _currentStamp = -1;

    /// <summary>Forgets the rows read so far: the next pass, or the transaction, begins.</summary>
    public void Reset()
    {
        _before = null;
        _after = null;
        _current = null;
        _currentStamp = -1;
    }

    /// <summary>The stored row as it is now, all columns; read again only after a write.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    public StoredRow? Current(RequestScope scope, string table, Guid id)
    {
        var stamp = scope.Execution?.WriteStamp ?? 0;
        if (_currentStamp == stamp && _current is { } known && known.Id == id && known.Table.LogicalName == table)
        {
            return known;
        }

        _current = RowReader.Find(scope, table, id);
        _currentStamp = stamp;
        return _current;
    }

    /// <summary>Reads the row before the operation when a later step will ask for it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="steps">The steps of the request.</param>
    public void KeepBefore(RequestScope scope, StepSet steps)
    {
        if (_before is null && (AnyMatch(scope, steps.PostOperation, before: true) || AnyMatch(scope, steps.Asynchronous, before: true)))
        {
            _before = Read(scope);
        }
    }

    /// <summary>Reads the row after the operation when a step asks for it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="steps">The steps of the request.</param>
    public void KeepAfter(RequestScope scope, StepSet steps)
    {
        if (AnyMatch(scope, steps.PostOperation, before: false))
        {
            _after = Read(scope);
        }
    }

    /// <summary>Reads the row again after the synchronous steps, for the images of asynchronous ones.</summary>
    /// <param name="scope">The request.</param>
    public void ReadAfterAgain(RequestScope scope) => _after = Read(scope);

    /// <summary>Puts the images of a step into its context.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="step">The step.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="context">The context.</param>
    public void AddImages(RequestScope scope, PluginStep step, int stage, PluginExecutionContext context)
    {
        foreach (var image in step.Images)
        {
            if (image.IsBefore && scope.Message != "Create" && (_before ??= stage == PipelineStage.PostOperation ? null : ReadBefore(scope)) is { } before)
            {
                context.PreEntityImages[image.Alias] = Cut(before, image.Columns, scope);
            }

            if (image.IsAfter && stage == PipelineStage.PostOperation && _after is { } after)
            {
                context.PostEntityImages[image.Alias] = Cut(after, image.Columns, scope);
            }
        }
    }

    private static bool AnyMatch(RequestScope scope, PluginStep[] steps, bool before)
    {
        foreach (var step in steps)
        {
            if ((before ? step.NeedsPreImage : step.NeedsPostImage) && FilteringColumns.Match(step, scope))
            {
                return true;
            }
        }

        return false;
    }

    private static Entity Cut(Entity row, string[] columns, RequestScope scope)
    {
        if (columns.Length == 0)
        {
            return RequestCopy.CopyOf(row);
        }

        var image = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion };
        foreach (var column in columns)
        {
            if (row.Attributes.TryGetValue(column, out var value))
            {
                image[column] = value;
                if (row.FormattedValues.TryGetValue(column, out var formatted))
                {
                    image.FormattedValues[column] = formatted;
                }
            }
        }

        // Images carry the primary key whether or not it was asked for.
        image[scope.Catalog.Table(row.LogicalName).PrimaryIdColumn] = row.Id;
        return image;
    }

    // A plug-in never sees the update or deletion of a row that is not there.
    private Entity? ReadBefore(RequestScope scope) => Read(scope)
        ?? (scope.Message is "Update" or "Delete" && scope.Primary is { } missing && missing.Id != Guid.Empty
            ? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(missing.LogicalName).SchemaName, missing.Id)
            : null);

    private Entity? Read(RequestScope scope) =>
        scope.Primary is { } primary && primary.Id != Guid.Empty && primary.LogicalName.Length > 0
            ? RowReader.FindEntity(scope, primary.LogicalName, primary.Id)
            : null;
}
