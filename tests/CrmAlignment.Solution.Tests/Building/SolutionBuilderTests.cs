using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

public class SolutionBuilderTests
{
    [Fact]
    public void Build_gives_the_same_bytes_when_run_twice() => Assert.Equal(TestPackage.Build(), TestPackage.Build());
}
