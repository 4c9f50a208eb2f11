using System;
using System.Linq;
using CrmAlignment.Domain.Tests.Records;
using Xunit;

namespace CrmAlignment.Framework.Tests;

/// <summary>
/// Dataverse runs plug-ins on .NET Framework, and all other tests run on .NET 10: those of the rules run there, too.
/// https://learn.microsoft.com/power-apps/developer/data-platform/build-and-package#use-net-framework-462
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RulesOnFrameworkTests
{
    /// <summary>Tests that do not compile for net462; each has the reason beside its #if.</summary>
    private static readonly string[] LeftOut =
        ["CrmAlignment.Domain.Tests.Qualification.CriteriaEvaluationTests.Evaluate_allocates_nothing_when_all_is_met"];

    [SkippableFact]
    public void Every_test_of_the_rules_passes_on_NET_Framework()
    {
        Skip.IfNot(FrameworkRuntime.IsThere, FrameworkRuntime.Missing);
        var tests =
            from type in typeof(CleanTextTests).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            where method.IsDefined(typeof(FactAttribute), inherit: true)
            select $"{type.FullName}.{method.Name}";

        var run = FrameworkTestRun.Of("CrmAlignment.Domain.Tests.Framework");

        Offenders.AssertNone(run.Failures);
        Assert.Equal(tests.Except(LeftOut).Order(StringComparer.Ordinal), run.Methods);
    }
}
