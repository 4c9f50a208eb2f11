using System;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Durability;

[Trait(Category.Name, Category.Slow)]
public sealed class ClosingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Organization_that_is_closed_twice_stays_closed(bool runsJobsInBackground)
    {
        var organization = LocalOrganization.Open(new LocalDataverseOptions { RunsJobsInBackground = runsJobsInBackground });
        organization.Dispose();

        organization.Dispose();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => organization.AdminService.Execute(new WhoAmIRequest()));
        Assert.Contains(nameof(ObjectDisposedException), fault.Message, StringComparison.Ordinal);
    }
}
