using System;
using System.Reflection;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>Says in the test results whose SDK assemblies the specifications ran with.</summary>
public sealed class MicrosoftSdkTests
{
    [SkippableFact]
    public void Specifications_run_with_the_assemblies_of_Microsoft_where_they_are_given()
    {
        Skip.If(
            CompanyOf(typeof(Entity)) == CompanyOf(typeof(LocalOrganization)),
            "Microsoft.Xrm.Sdk is this repository's contract: -p:MicrosoftSdkFolder=FOLDER lays Microsoft's assemblies over the contracts.");

        Assert.StartsWith("Microsoft", CompanyOf(typeof(Entity)), StringComparison.Ordinal);
        Assert.StartsWith("Microsoft", CompanyOf(typeof(WhoAmIRequest)), StringComparison.Ordinal);
    }

    private static string? CompanyOf(Type type) => type.Assembly.GetCustomAttribute<AssemblyCompanyAttribute>()?.Company;
}
