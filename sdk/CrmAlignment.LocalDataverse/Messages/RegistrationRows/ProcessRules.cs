using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>
/// Of processes only on-demand workflows of custom activities can be activated, since ExecuteWorkflow runs them: any other active process
/// that never runs would pass for a rule in force.
/// </summary>
internal static class ProcessRules
{
    private const int Draft = 0;
    private const int Activated = 1;

    /// <summary>Checks a process about to be written.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.After("statecode") is not { } state || state is Draft)
        {
            return;
        }

        if (draft.Current?["statecode"] is Activated && draft.Values.ContainsKey("xaml") && !Equals(draft.Values["xaml"], draft.Current["xaml"]))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.UpdatePublishedWorkflowDefinition,
                "Cannot update a published workflow definition. Deactivate the workflow first.");
        }

        if (ReasonAgainst(draft.Scope.Transaction, draft.After) is { } reason)
        {
            throw DataverseFault.NotSupported(
                $"activating a process other than an on-demand workflow of custom activities: '{draft.After("name")}' has {reason}");
        }
    }

    /// <summary>What a process has that keeps it from being activated here.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="value">The value of a column of its row, as it is stored.</param>
    /// <returns>The rest of a sentence, after "it has"; null for one that can be activated.</returns>
    public static string? ReasonAgainst(StoreTransaction transaction, Func<string, object?> value)
    {
        try
        {
            var workflow = OnDemandWorkflow.Of(value);
            if (transaction.Catalog.FindTable(value("primaryentity") as string ?? string.Empty) is null)
            {
                return $"the primary table '{value("primaryentity")}', which is not here";
            }

            var missing = workflow.Steps.OfType<WorkflowStep.Run>().Select(run => run.TypeName)
                .FirstOrDefault(type =>
                    transaction.Find("plugintype", new Dictionary<string, object?> { ["typename"] = type }, limit: 1).Count == 0);
            return missing is null ? null : $"the activity {missing}, which no registered assembly has";
        }
        catch (FormulaException other)
        {
            return other.Message;
        }
    }
}
