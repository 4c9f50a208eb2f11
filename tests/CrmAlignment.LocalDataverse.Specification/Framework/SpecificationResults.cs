using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Xunit.Abstractions;

namespace CrmAlignment.LocalDataverse.Specification.Framework;

/// <summary>The results of the tests that ran in this process.</summary>
public static class SpecificationResults
{
    private static readonly ConcurrentDictionary<(Type Class, string Method), SpecificationOutcome> Outcomes = new();

    /// <summary>Outcomes by test class and method; of a theory, the worst of its cases.</summary>
    public static IReadOnlyDictionary<(Type Class, string Method), SpecificationOutcome> All => Outcomes;

    /// <summary>Keeps a result.</summary>
    /// <param name="result">What xunit reports.</param>
    public static void Record(ITestResultMessage result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var outcome = result switch
        {
            ITestFailed => SpecificationOutcome.Failed,
            ITestPassed => SpecificationOutcome.Passed,
            _ => SpecificationOutcome.Skipped,
        };
        var type = ((IReflectionTypeInfo)result.TestClass.Class).Type;
        Outcomes.AddOrUpdate((type, result.TestMethod.Method.Name), outcome, (_, known) => known > outcome ? known : outcome);
    }
}
