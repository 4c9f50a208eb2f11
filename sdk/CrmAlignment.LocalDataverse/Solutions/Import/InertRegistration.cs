using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Rows of the components that nothing here runs or draws by itself; the import job says of each what that means. Of processes, those that
/// can be active here are activated where the import asks for it and the package has them so, and stay active where they were.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest.publishworkflows: whether processes of the
/// solution are activated after they are imported. That one which was exported as a draft is not, and that an active one stays so
/// without it, as a step does, is assumed.
/// </remarks>
internal sealed class InertRegistration(StoreTransaction transaction, SolutionComponents components, ImportReport report, bool activates)
{
    private const string Process = "workflow";
    private const int Activated = 1;

    public void Write(IEnumerable<PackageRow> rows)
    {
        foreach (var row in rows)
        {
            var values = new Dictionary<string, object?>(row.Values);
            var consequence = row.Table == Process && IsActivated(row, values) ? null : row.Consequence;
            components.Put(row.Table, row.Id, values, row.Name);
            if (consequence is not null)
            {
                report.Note($"{LabelOf(row)} '{row.Name}' is kept without effect: {consequence}.");
            }
        }
    }

    private bool IsActivated(PackageRow process, Dictionary<string, object?> values)
    {
        var wasActive = transaction.Retrieve(Process, process.Id)?["statecode"] is Activated;
        if (!wasActive && !(activates && process.IsActive))
        {
            return false;
        }

        if (ProcessRules.ReasonAgainst(transaction, values.GetValueOrDefault) is { } reason)
        {
            if (wasActive)
            {
                report.Note($"{LabelOf(process)} '{process.Name}' was active and is a draft now: it has {reason}.");
            }

            return false;
        }

        (values["statecode"], values["statuscode"]) = (Activated, 2);
        return true;
    }

    private string LabelOf(PackageRow row) => transaction.Catalog.Table(row.Table).LabelFor(LocalizedText.BaseLanguage);
}
