using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading.Tasks;
using CrmAlignment.Client.WebApi;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Service;

/// <summary>
/// What the organization service over the Web API makes of messages. That it gives what the organization service gives is shown by the
/// specification of the platform, which runs over HTTP as well; here is what only this service does.
/// </summary>
public sealed class MessageTests : IAsyncLifetime
{
    private readonly ServedOrganization _served = new();
    private WebApiService? _service;

    private IOrganizationService Service => _service!;

    public async Task InitializeAsync()
    {
        await _served.InitializeAsync();
        _service = new WebApiService(_served.Service);
    }

    public async Task DisposeAsync()
    {
        _service!.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public void Message_without_its_class_is_sent_by_its_name()
    {
        var response = Service.Execute(new OrganizationRequest("WhoAmI"));

        Assert.Equal(_served.Organization.SystemUserId, Assert.IsType<WhoAmIResponse>(response).UserId);
    }

    [Fact]
    public void Parameter_that_the_action_lacks_is_refused_by_name_before_anything_is_sent()
    {
        var request = new OrganizationRequest("PublishAllXml") { ["Force"] = true };

        var refused = Assert.Throws<NotSupportedException>(() => Service.Execute(request));

        Assert.Equal("The Web API's PublishAllXml has no parameter 'Force'.", refused.Message);
    }

    [Fact]
    public void Batch_gives_a_response_or_a_fault_for_each_request()
    {
        var request = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            Requests =
            [
                new CreateRequest { Target = new Entity("account") { ["name"] = "Ünique" } },
                new DeleteRequest { Target = new EntityReference("account", new Guid("10000000-0000-0000-0000-000000000003")) },
                new WhoAmIRequest(),
            ],
        };

        var items = ((ExecuteMultipleResponse)Service.Execute(request)).Responses;

        Assert.Equal([0, 1, 2], items.Select(item => item.RequestIndex));
        Assert.Equal("Ünique", Service.Retrieve("account", ((CreateResponse)items[0].Response).id, new ColumnSet("name"))["name"]);
        Assert.Equal(-2147220969, items[1].Fault.ErrorCode);
        Assert.Equal(_served.Organization.SystemUserId, ((WhoAmIResponse)items[2].Response).UserId);
    }

    [Fact]
    public void Transaction_keeps_nothing_when_one_request_fails()
    {
        var id = new Guid("10000000-0000-0000-0000-000000000004");
        var request = new ExecuteTransactionRequest
        {
            ReturnResponses = true,
            Requests =
            [
                new CreateRequest { Target = new Entity("account", id) { ["name"] = "A" } },
                new DeleteRequest { Target = new EntityReference("account", new Guid("10000000-0000-0000-0000-000000000005")) },
            ],
        };

        Assert.Equal(-2147220969, Code(() => Service.Execute(request)));
        Assert.Equal(-2147220969, Code(() => Service.Retrieve("account", id, new ColumnSet(false))));
    }

    [Fact]
    public void Transaction_that_reads_is_refused_by_name()
    {
        var request = new ExecuteTransactionRequest { Requests = [new WhoAmIRequest()] };

        Assert.Equal(
            "ExecuteTransaction reads 'WhoAmI()', and a change set of the Web API holds what writes alone.",
            Assert.Throws<NotSupportedException>(() => Service.Execute(request)).Message);
    }

    [Fact]
    public void Query_that_is_longer_than_an_address_may_be_is_sent_in_a_batch()
    {
        var id = Service.Create(new Entity("account") { ["name"] = "Found" });
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("accountid", ConditionOperator.In, [.. Enumerable.Range(0, 1000).Select(_ => (object)Guid.NewGuid()), id]);

        Assert.Equal(id, Assert.Single(Service.RetrieveMultiple(query).Entities).Id);
    }

    [Fact]
    public void Body_of_more_than_a_mebibyte_is_taken()
    {
        var note = Service.Create(new Entity("annotation") { ["documentbody"] = new string('A', 2 * 1024 * 1024), ["filename"] = "a.bin" });

        Assert.Equal(2 * 1024 * 1024, ((string)Service.Retrieve("annotation", note, new ColumnSet("documentbody"))["documentbody"]).Length);
    }

    [Fact]
    public void Table_that_is_not_there_is_the_fault_of_the_organization_service() =>
        Assert.Equal(unchecked((int)0x80041102), Code(() => Service.Create(new Entity("nosuchtable"))));

    [Fact]
    public void Definition_of_a_table_has_columns_with_options()
    {
        var table = ((RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.Attributes })).EntityMetadata;

        var expected = Options(((RetrieveEntityResponse)_served.Admin.Execute(new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.Attributes })).EntityMetadata);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Options(table));
    }

    private static IEnumerable<string> Options(EntityMetadata table) =>
    [
        .. table.Attributes.OfType<EnumAttributeMetadata>().OrderBy(column => column.LogicalName, StringComparer.Ordinal)
            .Select(column => $"{column.LogicalName}: {string.Join(",", column.OptionSet?.Options.Select(option => option.Value) ?? [])}"),
    ];

    private static int Code(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.ErrorCode;
}
