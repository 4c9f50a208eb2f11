using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Checks and completes an image that is registered by its row.</summary>
internal static class ImageRules
{
    private const string Step = "sdkmessageprocessingstepid";

    /// <summary>Checks and completes an image row.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.After(Step) is not RowReference reference
            || draft.Scope.Transaction.Retrieve("sdkmessageprocessingstep", reference.Id) is not { } step)
        {
            throw DataverseFault.RequiredColumn(draft.Table.LogicalName, Step);
        }

        var alias = Text(draft, "entityalias");
        draft.SetIfMissing("name", draft.Current?["name"] ?? alias);
        var image = new StepImage(
            alias,
            draft.After("imagetype") as int? ?? throw DataverseFault.RequiredColumn(draft.Table.LogicalName, "imagetype"),
            Text(draft, "messagepropertyname"),
            RowScan.Parts(draft.After("attributes")));
        StepRules.Require(
            draft.Scope.Transaction,
            StepRules.Describe(draft.Scope.Transaction, column => step[column], image),
            step["name"] as string);
    }

    private static string Text(RowDraft draft, string column) => draft.After(column) is string { Length: > 0 } text
        ? text
        : throw DataverseFault.RequiredColumn(draft.Table.LogicalName, column);
}
