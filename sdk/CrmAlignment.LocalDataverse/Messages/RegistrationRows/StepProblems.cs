using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>What keeps a step from being registered.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in (stages, execution mode) and
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns#select-a-custom-processing-step-type.
/// </remarks>
internal static class StepProblems
{
    private const int NoSteps = 0;
    private const int AsynchronousOnly = 1;

    /// <summary>All problems of a step.</summary>
    /// <param name="transaction">The organization's tables and Custom APIs.</param>
    /// <param name="step">The step.</param>
    /// <returns>Reasons, each with a remedy; none when the step can be registered.</returns>
    public static IEnumerable<(string Reason, string Remedy)> Of(StoreTransaction transaction, StepDescription step) =>
        Message(transaction, step).Concat(Stage(step)).Concat(Table(transaction, step)).Concat(
            step.Images.SelectMany(image => ImageProblems.Of(step, image)));

    private static IEnumerable<(string Reason, string Remedy)> Message(StoreTransaction transaction, StepDescription step)
    {
        if (!StepMessages.TakesSteps(step.Message))
        {
            yield return (
                $"the message '{step.Message}' takes no steps.",
                "Register the step on the messages that it raises: Create or Update, for example.");
        }

        switch (StepTypeOf(transaction, step.Message))
        {
            case NoSteps:
                yield return (
                    $"the Custom API '{step.Message}' allows no custom processing steps.",
                    "Create the API with another allowedcustomprocessingsteptype; it cannot be changed afterwards.");
                break;
            case AsynchronousOnly when !step.IsAsynchronous:
                yield return (
                    $"the Custom API '{step.Message}' allows asynchronous custom processing steps only.",
                    "Register the step as asynchronous.");
                break;
            default:
                break;
        }
    }

    private static IEnumerable<(string Reason, string Remedy)> Stage(StepDescription step)
    {
        if (step.Stage is not (PipelineStage.PreValidation or PipelineStage.PreOperation or PipelineStage.PostOperation))
        {
            yield return (
                $"steps cannot be registered in stage {step.Stage}.",
                "Use 10 (PreValidation), 20 (PreOperation) or 40 (PostOperation).");
        }
        else if (step.IsAsynchronous && step.Stage != PipelineStage.PostOperation)
        {
            yield return (
                $"asynchronous steps run in stage 40 only; this one is registered in stage {step.Stage}.",
                "Register it in stage 40, or as synchronous.");
        }
    }

    private static IEnumerable<(string Reason, string Remedy)> Table(StoreTransaction transaction, StepDescription step)
    {
        var columns = step.FilteringColumns.Concat(
            step.Images.SelectMany(image => image.Columns)).Distinct(StringComparer.Ordinal).ToList();
        if (step.Table is not { } name)
        {
            if (step.FilteringColumns.Count > 0)
            {
                yield return (
                    "it has filtering columns, but no table whose columns they are.",
                    "Limit the step to a table, or remove the filtering columns.");
            }

            yield break;
        }

        if (transaction.Catalog.FindTable(name) is not { } table)
        {
            yield return (
                $"its table '{name}' is neither in the package nor in the organization.",
                "Import the solution that brings the table first.");
            yield break;
        }

        foreach (var column in columns.Where(column => table.FindColumn(column) is null))
        {
            yield return ($"the table '{name}' has no column '{column}'.", "Correct the filtering columns and images.");
        }
    }

    private static int? StepTypeOf(StoreTransaction transaction, string message) =>
        transaction.Find("customapi", new Dictionary<string, object?> { ["uniquename"] = message }, limit: 1) is [var id]
            ? transaction.Retrieve("customapi", id)!["allowedcustomprocessingsteptype"] as int? ?? NoSteps
            : null;
}
