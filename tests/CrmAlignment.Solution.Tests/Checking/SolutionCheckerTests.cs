using System.IO;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Checking;

public class SolutionCheckerTests
{
    [Fact]
    public void Check_finds_nothing_when_the_package_is_as_built() =>
        Assert.Empty(SolutionChecker.Check(new MemoryStream(TestPackage.Managed)));
}
