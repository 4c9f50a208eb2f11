using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model;
using CrmAlignment.Solution;

namespace CrmAlignment.EndToEnd.Tests.Installation;

/// <summary>What crma deploy brings unless it is asked for more: all but the cloud flows.</summary>
internal static class DeployedPackages
{
    public static IEnumerable<PackedSolution> Of(PackOptions options) => SolutionPackager.PackAll(options)
        .Where(packed => !packed.FileName.StartsWith(Publisher.ScheduleSolutionUniqueName, StringComparison.Ordinal));
}
