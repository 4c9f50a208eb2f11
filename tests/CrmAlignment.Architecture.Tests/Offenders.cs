using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>Names every offender of a rule, whole, in one failure.</summary>
internal static class Offenders
{
    /// <summary>Fails when there are any.</summary>
    /// <param name="offenders">The offenders.</param>
    internal static void AssertNone(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
