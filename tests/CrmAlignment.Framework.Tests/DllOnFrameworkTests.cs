using Xunit;

namespace CrmAlignment.Framework.Tests;

/// <summary>The plug-in dll itself, with the contracts for net462 and a platform that a test pretends.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DllOnFrameworkTests
{
    [SkippableFact]
    public void Steps_of_the_dll_that_ships_run_on_NET_Framework()
    {
        Skip.IfNot(FrameworkRuntime.IsThere, FrameworkRuntime.Missing);

        var run = FrameworkTestRun.Of("CrmAlignment.Plugins.Tests.Framework");

        Offenders.AssertNone(run.Failures);
        Assert.NotEmpty(run.Methods);
    }
}
