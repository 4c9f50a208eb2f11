using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// What to do about an import that failed, by the platform's code.
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
/// </summary>
internal static class ImportRemedies
{
    private const string Otherwise = "Nothing of this solution was imported. The history under Solutions has the whole log; run crma check on the zip, and crma deploy again once the cause is gone.";

    // What the platform says of a second import beside one that runs, whose code is not documented:
    // https://github.com/microsoft/coe-starter-kit/issues/8757.
    private const string Concurrent = "[Import] running at this moment";
    private const string Wait = "Another import is running: wait until it has ended (Solutions, history), then run crma deploy again.";

    private static readonly Dictionary<string, string> ByCode = new(StringComparer.OrdinalIgnoreCase)
    {
        // ImportMissingDependenciesError
        ["0x8004801D"] = "Install what it names first: Dynamics 365 Sales for lead and opportunity, and CrmAlignment before its gate.",

        // ImportWrongPublisherError
        ["0x8004801C"] = "Find out whose solution of this name is installed.",

        // ImportNewPluginTypesError
        ["0x80048071"] = "A plug-in class has gone: let crma deploy upgrade to a higher version (crma pack --version) instead of importing the same one.",

        // ImportSolutionError
        ["0x80048033"] = "Read the reason above; where the zip is at fault, crma check names the part.",

        // PrivilegeDenied
        ["0x80040220"] = "Sign in as somebody with the role System Administrator or System Customizer.",
    };

    /// <summary>The remedy.</summary>
    /// <param name="problems">What the import job said.</param>
    /// <param name="failure">What the job itself said.</param>
    public static string Of(IReadOnlyCollection<ImportProblem> problems, string failure) =>
        problems.Select(problem => problem.Text).Append(failure).Any(text => text.Contains(Concurrent, StringComparison.OrdinalIgnoreCase)) ? Wait
        : problems.Where(problem => problem.IsError).Select(problem => ByCode.GetValueOrDefault(problem.Code)).OfType<string>().FirstOrDefault()
        ?? ByCode.FirstOrDefault(pair => failure.Contains(pair.Key, StringComparison.OrdinalIgnoreCase)).Value
        ?? Otherwise;
}
