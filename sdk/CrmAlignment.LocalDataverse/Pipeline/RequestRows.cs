using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// The rows a request is about, before and after the operation: one, or those of a bulk request. Each is read at most once a pass
/// and cut into the images that the steps ask for.
/// </summary>
internal sealed class RequestRows
{
    private Entity?[]? _before;
    private Entity?[]? _after;

    /// <summary>Forgets the rows read so far: the next pass, or the transaction, begins.</summary>
    public void Reset()
    {
        _before = null;
        _after = null;
    }

    /// <summary>Reads the rows before the operation when a later step will ask for them.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="steps">The steps of the request.</param>
    public void KeepBefore(RequestScope scope, StepSet steps)
    {
        if (_before is null && (AnyMatch(scope, steps.PostOperation, before: true) || AnyMatch(scope, steps.Asynchronous, before: true)))
        {
            _before = Read(scope, scope.Steps.BeforeImages);
        }
    }

    /// <summary>Reads the rows after the operation when a step asks for them.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="steps">The steps of the request.</param>
    public void KeepAfter(RequestScope scope, StepSet steps)
    {
        if (AnyMatch(scope, steps.PostOperation, before: false))
        {
            _after = Read(scope, scope.Steps.AfterImages);
        }
    }

    /// <summary>Reads the rows again after the synchronous steps, for the images of asynchronous ones.</summary>
    /// <param name="scope">The request.</param>
    public void ReadAfterAgain(RequestScope scope) => _after = Read(scope, scope.Steps.AfterImages);

    /// <summary>Puts the images of a step into its context.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="step">The step.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="context">The context.</param>
    public void AddImages(RequestScope scope, PluginStep step, int stage, PluginExecutionContext context)
    {
        var isAfter = stage == PipelineStage.PostOperation;
        if (step.NeedsPreImage && scope.Message is not ("Create" or "CreateMultiple"))
        {
            _before ??= isAfter ? null : ReadBefore(scope);
        }

        if (TargetsOf(scope) is { } targets)
        {
            context.PreEntityImagesCollection = Cut(scope, step, _before, targets.Entities.Count, image => image.IsBefore);
            context.PostEntityImagesCollection = Cut(scope, step, isAfter ? _after : null, targets.Entities.Count, image => image.IsAfter);
            return;
        }

        context.PreEntityImages.AddRange(Cut(scope, step, _before, 1, image => image.IsBefore)[0]);
        context.PostEntityImages.AddRange(Cut(scope, step, isAfter ? _after : null, 1, image => image.IsAfter)[0]);
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

    private static EntityImageCollection[] Cut(
        RequestScope scope,
        PluginStep step,
        Entity?[]? rows,
        int count,
        Func<StepImage, bool> isAsked)
    {
        var images = new EntityImageCollection[count];
        for (var index = 0; index < count; index++)
        {
            images[index] = [];
            if (rows?[index] is not { } row)
            {
                continue;
            }

            foreach (var image in step.Images.Where(isAsked))
            {
                images[index][image.Alias] = Cut(row, image.Columns, scope);
            }
        }

        return images;
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

    // Only a bulk event that is run by its own steps owns its rows; a single request has a Primary with an id.
    private static EntityCollection? TargetsOf(RequestScope scope) => scope.Message is "CreateMultiple" or "UpdateMultiple"
        ? scope.Optional<EntityCollection>("Targets")
        : null;

    // A plug-in never sees the change or deletion of a row that is not there.
    private static Entity?[] ReadBefore(RequestScope scope)
    {
        var rows = Read(scope, scope.Steps.BeforeImages);
        if (rows is [null] && scope.Message is "Update" or "Delete" or "Assign" or "SetState" or "SetStateDynamicEntity" && scope.Primary is { } missing && missing.Id != Guid.Empty)
        {
            throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(missing.LogicalName).SchemaName, missing.Id);
        }

        return rows;
    }

    private static Entity?[] Read(RequestScope scope, string[]? columns)
    {
        if (TargetsOf(scope) is not { } targets)
        {
            return [scope.Primary is { LogicalName.Length: > 0 } primary ? Read(scope, primary.LogicalName, primary.Id, columns) : null];
        }

        var created = scope.Response?.Results.TryGetValue("Ids", out var ids) == true ? (Guid[])ids : null;
        return [.. targets.Entities.Select((row, index) => Read(scope, row.LogicalName, created?[index] ?? IdOf(scope, row), columns))];
    }

    private static Guid IdOf(RequestScope scope, Entity target) =>
        scope.Message == "UpdateMultiple" ? UpdateHandler.IdOf(scope, target) : target.Id;

    private static Entity? Read(RequestScope scope, string table, Guid id, string[]? columns) =>
        id == Guid.Empty ? null
        : columns is null ? RowReader.FindEntity(scope, table, id)
        : RowReader.FindImage(scope, table, id, columns);
}
