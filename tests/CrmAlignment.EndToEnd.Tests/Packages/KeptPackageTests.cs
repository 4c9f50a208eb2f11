using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>The package in a file: the next opening has nothing to renew in it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KeptPackageTests
{
    [Fact]
    public void What_the_package_leaves_in_a_file_is_what_an_opening_would_renew_it_to()
    {
        using var package = PackedProduct.Open();

        var (imported, renewed) = KeptMetadata.AroundOpening(package, new ImportOptions());

        Assert.Equal(imported, renewed);
    }
}
