using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>Lists all offenders against a rule at once: xunit's own messages cut long texts off.</summary>
internal static class Offenders
{
    public static void AssertNone(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
