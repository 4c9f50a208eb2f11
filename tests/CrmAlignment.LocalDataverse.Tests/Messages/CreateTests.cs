using System;
using System.Diagnostics;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;
using Xunit.Abstractions;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

public sealed class CreateTests(ITestOutputHelper output) : IDisposable
{
    private readonly LocalDataverse _organization = LocalDataverse.Open();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Create_fills_the_columns_of_the_system()
    {
        var service = _organization.AdminService;
        var id = service.Create(new Entity("lead") { ["firstname"] = "Ada", ["lastname"] = "Byron", ["subject"] = "Engines" });

        var lead = service.Retrieve("lead", id, new ColumnSet(true));

        Assert.Equal("Ada Byron", lead["fullname"]);
        Assert.Equal(0, lead.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(1, lead.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(_organization.SystemUserId, lead.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(_organization.RootBusinessUnitId, lead.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.NotNull(lead.RowVersion);
    }

    [Fact]
    public void Create_is_fast()
    {
        var service = _organization.AdminService;
        service.Create(new Entity("lead") { ["lastname"] = "warm", ["subject"] = "x" });
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var index = 0; index < 2000; index++)
            {
                service.Create(new Entity("lead") { ["firstname"] = "Ada", ["lastname"] = "Byron", ["subject"] = "Engines" });
            }

            output.WriteLine($"{2000 / watch.Elapsed.TotalSeconds:0} a second");
        }
    }
}
