using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CrmAlignment;

/// <summary>Lists all offenders against a rule at once: xunit's own messages cut long texts off.</summary>
internal static class Offenders
{
    /// <summary>Fails when there are any, with one line for each.</summary>
    /// <param name="offenders">Where each is, and what is wrong there.</param>
    public static void AssertNone(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
