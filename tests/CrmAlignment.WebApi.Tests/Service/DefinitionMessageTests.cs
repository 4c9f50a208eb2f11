using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Service;

/// <summary>
/// Messages that write and find definitions, over the Web API. That they do what the organization service does is shown by the
/// specification of the platform; here is what only this way has.
/// </summary>
public sealed class DefinitionMessageTests : IAsyncLifetime
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
    public void Column_that_is_changed_keeps_what_the_message_does_not_say_though_put_replaces_all()
    {
        Create(new StringAttributeMetadata("new_Shoe") { DisplayName = Text("Shoe"), Description = Text("Its size"), MaxLength = 40 });

        Service.Execute(new UpdateAttributeRequest { EntityName = "account", Attribute = new StringAttributeMetadata { LogicalName = "new_shoe", DisplayName = Text("Boot") } });

        var changed = (StringAttributeMetadata)Column("new_shoe");
        Assert.Equal(("Boot", "Its size", 40), (changed.DisplayName.UserLocalizedLabel.Label, changed.Description.UserLocalizedLabel.Label, changed.MaxLength));
    }

    [Fact]
    public void Column_made_in_a_batch_can_be_written_at_once_by_the_same_service()
    {
        var row = Service.Create(new Entity("account") { ["name"] = "Known before" });
        var batch = new ExecuteMultipleRequest { Settings = new ExecuteMultipleSettings { ReturnResponses = true }, Requests = [] };
        batch.Requests.Add(new CreateAttributeRequest { EntityName = "account", Attribute = new IntegerAttributeMetadata("new_Size") { DisplayName = Text("Size") } });

        var made = (ExecuteMultipleResponse)Service.Execute(batch);

        Assert.Equal(Column("new_size").MetadataId, ((CreateAttributeResponse)Assert.Single(made.Responses).Response).AttributeId);
        Service.Update(new Entity("account", row) { ["new_size"] = 7 });
        Assert.Equal(7, Service.Retrieve("account", row, new ColumnSet("new_size"))["new_size"]);
    }

    [Fact]
    public void Columns_of_a_transaction_are_all_made_or_none()
    {
        var both = new ExecuteTransactionRequest { ReturnResponses = true, Requests = [] };
        both.Requests.Add(new CreateAttributeRequest { EntityName = "account", Attribute = new IntegerAttributeMetadata("new_First") { DisplayName = Text("First") } });
        both.Requests.Add(new CreateAttributeRequest { EntityName = "account", Attribute = new IntegerAttributeMetadata("new_Second") { DisplayName = Text("Second") } });
        var failing = new ExecuteTransactionRequest { Requests = [] };
        failing.Requests.Add(new DeleteAttributeRequest { EntityLogicalName = "account", LogicalName = "new_first" });
        failing.Requests.Add(new DeleteAttributeRequest { EntityLogicalName = "account", LogicalName = "name" });

        var made = (ExecuteTransactionResponse)Service.Execute(both);

        Assert.Equal([Column("new_first").MetadataId, Column("new_second").MetadataId], made.Responses.Select(response => (Guid?)((CreateAttributeResponse)response).AttributeId));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Execute(failing));
        Assert.Equal("new_first", Column("new_first").LogicalName);
    }

    [Fact]
    public void Definitions_of_tables_that_a_query_links_without_columns_are_not_asked_for()
    {
        using var asked = new AskedAddresses();
        using var service = new WebApiService(_served.Service, new WebApiServiceOptions { Handler = asked });
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.AddLink("contact", "primarycontactid", "contactid").LinkCriteria.AddCondition("lastname", ConditionOperator.NotNull);

        service.RetrieveMultiple(query);

        Assert.Contains(asked.Paths, path => path.Contains("LogicalName='account'", StringComparison.Ordinal));
        Assert.DoesNotContain(asked.Paths, path => path.Contains("LogicalName='contact'", StringComparison.Ordinal));
    }

    [Fact]
    public void Parameter_that_the_address_has_no_place_for_is_refused_by_name()
    {
        var request = new DeleteEntityRequest { LogicalName = "account" };
        request["Force"] = true;

        var refused = Assert.Throws<NotSupportedException>(() => Service.Execute(request));

        Assert.Equal("The Web API has no parameter 'Force' where definitions are written (DeleteEntity).", refused.Message);
    }

    [Theory]
    [InlineData("account", "nosuch", 0x80041103)]
    [InlineData("nosuch", "name", 0x80041102)]
    public void Column_that_is_not_there_and_one_of_no_table_have_codes_of_their_own(string table, string column, uint code)
    {
        Assert.Equal(unchecked((int)code), Code(() => Service.Execute(new DeleteAttributeRequest { EntityLogicalName = table, LogicalName = column })));
        Assert.Equal(unchecked((int)code), Code(() => Service.Execute(new UpdateAttributeRequest { EntityName = table, Attribute = new StringAttributeMetadata { LogicalName = column } })));
        Assert.Equal(unchecked((int)code), Code(() => Service.Execute(new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column })));
    }

    [Fact]
    public void Missing_parameter_and_ids_of_nothing_are_faults()
    {
        var missing = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Execute(new OrganizationRequest("CreateEntity"))).Detail;

        Assert.Equal((unchecked((int)0x80040203), "Required field 'Entity' is missing in the request 'CreateEntity'."), (missing.ErrorCode, missing.Message));
        Assert.Equal(unchecked((int)0x80041103), Code(() => Service.Execute(new RetrieveAttributeRequest { MetadataId = Guid.NewGuid() })));
        Assert.Equal(unchecked((int)0x80040203), Code(() => Service.Execute(new RetrieveEntityKeyRequest { MetadataId = Guid.NewGuid() })));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<fetch>")]
    [InlineData("<fetch/>")]
    [InlineData("<fetch><entity/></fetch>")]
    [InlineData("<!DOCTYPE f [<!ENTITY x 'lead'>]><fetch><entity name='&x;'/></fetch>")]
    public void Malformed_query_is_the_fault_of_the_organization_service(string fetch)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.RetrieveMultiple(new FetchExpression(fetch))).Detail;

        Assert.Equal(unchecked((int)0x80040203), fault.ErrorCode);
        Assert.StartsWith("Invalid FetchXML: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_that_no_condition_of_definitions_has_is_refused_by_its_type()
    {
        var query = new EntityQueryExpression { Properties = new MetadataPropertiesExpression("LogicalName") };
        query.Criteria.Conditions.Add(new MetadataConditionExpression("LogicalName", MetadataConditionOperator.Equals, new Entity("account")));

        var refused = Assert.Throws<NotSupportedException>(() => Service.Execute(new RetrieveMetadataChangesRequest { Query = query }));

        Assert.Equal("The Web API service does not send a Entity as a value of a condition.", refused.Message);
    }

    private void Create(AttributeMetadata column) => Service.Execute(new CreateAttributeRequest { EntityName = "account", Attribute = column });

    private AttributeMetadata Column(string name) =>
        ((RetrieveAttributeResponse)_served.Admin.Execute(new RetrieveAttributeRequest { EntityLogicalName = "account", LogicalName = name })).AttributeMetadata;

    private static Label Text(string text) => new(text, 1033);

    private static int Code(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.ErrorCode;

    private sealed class AskedAddresses() : DelegatingHandler(new HttpClientHandler())
    {
        public ConcurrentBag<string> Paths { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Paths.Add(Uri.UnescapeDataString(request.RequestUri!.AbsolutePath));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
