using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>Runs the checks, and what repairs them.</summary>
/// <param name="examine">Looks at the environment anew: nothing that was read before counts.</param>
internal sealed class Doctor(Func<Examination> examine)
{
    /// <summary>What every check finds.</summary>
    public IReadOnlyList<CheckedItem> Look()
    {
        var examination = examine();
        var installed = examination.Installed.Solutions.ContainsKey(Publisher.SolutionUniqueName);
        return [.. CheckList.All.Select(check => new CheckedItem(check, installed || !check.NeedsSolution
            ? Look(check, examination)
            : new CheckFinding(CheckLevel.Skipped, $"Not looked at: {Publisher.SolutionUniqueName} is not installed.")))];
    }

    /// <summary>Repairs what checks find and can repair.</summary>
    /// <param name="found">What they found.</param>
    /// <returns>What was done, in sentences.</returns>
    public IReadOnlyList<string> Repair(IEnumerable<CheckedItem> found)
    {
        var examination = examine();
        return [.. found.Where(item => item.Finding.Level is CheckLevel.Warning or CheckLevel.Error).Select(item => item.Check).OfType<IRepair>().SelectMany(repair => repair.Repair(examination))];
    }

    // One table that the caller may not read, or that a broken installation lacks, must not hide what the other checks find.
    private static CheckFinding Look(ICheck check, Examination examination)
    {
        try
        {
            return check.Look(examination);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return new CheckFinding(
                CheckLevel.Error, $"Could not be looked at: {refused.Message}",
                refused.Detail.ErrorCode == Refusals.PrivilegeDenied ? Refusals.Remedy : "Mend what the checks above name first.");
        }
    }
}
