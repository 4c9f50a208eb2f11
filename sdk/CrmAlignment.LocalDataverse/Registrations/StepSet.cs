using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>The steps of one message on one table, by stage and in order of rank.</summary>
internal sealed class StepSet
{
    /// <summary>No steps.</summary>
    public static readonly StepSet None = new([]);

    /// <summary>Sorts steps into their stages.</summary>
    /// <param name="steps">The steps of the message and table.</param>
    public StepSet(IReadOnlyCollection<PluginStep> steps)
    {
        PreValidation = Of(steps, PipelineStage.PreValidation, asynchronous: false);
        PreOperation = Of(steps, PipelineStage.PreOperation, asynchronous: false);
        PostOperation = Of(steps, PipelineStage.PostOperation, asynchronous: false);
        Asynchronous = Of(steps, PipelineStage.PostOperation, asynchronous: true);
        IsEmpty = steps.Count == 0;
        BeforeImages = ColumnsOf(steps, image => image.IsBefore);
        AfterImages = ColumnsOf(steps, image => image.IsAfter);
    }

    /// <summary>Steps before validation.</summary>
    public PluginStep[] PreValidation { get; }

    /// <summary>Steps before the operation.</summary>
    public PluginStep[] PreOperation { get; }

    /// <summary>Synchronous steps after the operation.</summary>
    public PluginStep[] PostOperation { get; }

    /// <summary>Steps to run after the transaction.</summary>
    public PluginStep[] Asynchronous { get; }

    /// <summary>Whether no step is registered.</summary>
    public bool IsEmpty { get; }

    /// <summary>The columns that images before the operation have together; null when one has all.</summary>
    public string[]? BeforeImages { get; }

    /// <summary>The columns that images after the operation have together; null when one has all.</summary>
    public string[]? AfterImages { get; }

    private static string[]? ColumnsOf(IEnumerable<PluginStep> steps, Func<StepImage, bool> isAsked)
    {
        var images = steps.SelectMany(step => step.Images).Where(isAsked).ToList();
        return images.Exists(image => image.Columns.Length == 0) ? null : [.. images.SelectMany(image => image.Columns).Distinct()];
    }

    private static PluginStep[] Of(IReadOnlyCollection<PluginStep> steps, int stage, bool asynchronous)
    {
        var found = new List<PluginStep>();
        foreach (var step in steps)
        {
            if (step.Stage == stage && step.IsAsynchronous == asynchronous)
            {
                found.Add(step);
            }
        }

        // Equal ranks run in the order of their filters, as documented; equal filters in the order of their ids, so that two runs
        // never differ. https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#general-configuration-information-fields
        return [.. found.OrderBy(step => step.Rank).ThenBy(step => step.FilterId).ThenBy(step => step.Id)];
    }
}
