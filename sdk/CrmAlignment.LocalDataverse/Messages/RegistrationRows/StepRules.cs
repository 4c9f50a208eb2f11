using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Checks and completes a step that is registered by its row.</summary>
internal static class StepRules
{
    private const int OutlookOnly = 1;

    /// <summary>Checks and completes a step row.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        draft.SetIfMissing("rank", draft.Current?["rank"] ?? 1);
        draft.SetIfMissing("mode", draft.Current?["mode"] ?? 0);
        draft.SetIfMissing("supporteddeployment", draft.Current?["supporteddeployment"] ?? 0);
        draft.SetIfMissing("asyncautodelete", draft.Current?["asyncautodelete"] ?? false);
        ResolveHandler(draft);
        Require(draft.Scope.Transaction, Describe(draft.Scope.Transaction, draft.After), draft.After("name") as string);
        if (draft.After("supporteddeployment") is OutlookOnly)
        {
            throw DataverseFault.NotSupported(
                $"steps deployed to the client for Outlook alone (supporteddeployment of '{draft.After("name")}')");
        }
    }

    /// <summary>Describes a step from its columns.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="value">Gives the value of a column.</param>
    /// <param name="images">Its images.</param>
    /// <returns>The step.</returns>
    public static StepDescription Describe(StoreTransaction transaction, Func<string, object?> value, params StepImage[] images)
    {
        var message = value("sdkmessageid") is RowReference known && transaction.Retrieve("sdkmessage", known.Id)?["name"] is string name
            ? name
            : throw DataverseFault.RequiredColumn("sdkmessageprocessingstep", "sdkmessageid");
        return new StepDescription(
            message,
            TableOf(transaction, value, message),
            value("stage") as int? ?? throw DataverseFault.RequiredColumn("sdkmessageprocessingstep", "stage"),
            value("mode") is 1,
            RowScan.Parts(value("filteringattributes")),
            images);
    }

    /// <summary>Refuses a step that has problems, naming all of them.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="step">The step.</param>
    /// <param name="name">The step's name.</param>
    public static void Require(StoreTransaction transaction, StepDescription step, string? name)
    {
        var problems = StepProblems.Of(transaction, step).Select(problem => $"{problem.Reason} {problem.Remedy}").ToList();
        if (problems.Count > 0)
        {
            throw DataverseFault.InvalidArgument($"The step '{name}' cannot be registered: {string.Join(' ', problems)}");
        }
    }

    private static string? TableOf(StoreTransaction transaction, Func<string, object?> value, string message)
    {
        if (value("sdkmessagefilterid") is not RowReference reference
            || transaction.Retrieve("sdkmessagefilter", reference.Id) is not { } filter)
        {
            return null;
        }

        if (filter["sdkmessageid"] is not RowReference owner || owner.Id != ((RowReference)value("sdkmessageid")!).Id)
        {
            throw DataverseFault.InvalidArgument(
                $"The step's sdkmessagefilterid {reference.Id} is not a filter of its message '{message}'.");
        }

        return filter["primaryobjecttypecode"] as string is { Length: > 0 } table and not "none" ? table : null;
    }

    // eventhandler is the column in use; plugintypeid is its deprecated twin, which tools still write.
    private static void ResolveHandler(RowDraft draft)
    {
        var handler = draft.Values.GetValueOrDefault("eventhandler")
            ?? draft.Values.GetValueOrDefault("plugintypeid")
            ?? draft.Current?["eventhandler"];
        if (handler is not RowReference reference || draft.Scope.Transaction.Retrieve("plugintype", reference.Id) is not { } type)
        {
            throw DataverseFault.RequiredColumn("sdkmessageprocessingstep", "eventhandler");
        }

        if (type["isworkflowactivity"] is true)
        {
            throw DataverseFault.InvalidArgument($"'{type["typename"]}' is a workflow activity; steps run plug-ins.");
        }

        draft.Values["eventhandler"] = reference;
        draft.SetIfPresent("plugintypeid", reference);
    }
}
