using System;
using System.Collections.Generic;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

public sealed class WriteRuleTests : IDisposable
{
    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Unknown_column_is_refused() =>
        Assert.Equal("'lead' entity doesn't contain attribute with Name = 'nonsense'.", Refusal("nonsense", 1).Message);

    [Fact]
    public void Wrong_type_is_refused() => Assert.Equal(DataverseErrorCode.InvalidArgument, Refusal("estimatedamount", 5m).ErrorCode);

    [Fact]
    public void Text_that_is_too_long_is_refused() => Assert.Equal(DataverseErrorCode.StringLengthTooLong, Refusal("lastname", new string('x', 5000)).ErrorCode);

    [Fact]
    public void Unknown_option_is_refused() => Assert.Equal(DataverseErrorCode.PicklistValueOutOfRange, Refusal("need", new OptionSetValue(99)).ErrorCode);

    [Theory]
    [InlineData(-1, DataverseErrorCode.WholeNumberOutOfRange)]
    [InlineData(int.MaxValue, DataverseErrorCode.WholeNumberOutOfRange)]
    public void Whole_number_out_of_range_is_refused(int value, int code) => Assert.Equal(code, Refusal("numberofemployees", value).ErrorCode);

    [Fact]
    public void Amount_out_of_range_is_refused() => Assert.Equal(DataverseErrorCode.ValueOutOfRange, Refusal("estimatedamount", new Money(-1e15m)).ErrorCode);

    [Fact]
    public void Reference_to_a_missing_row_is_refused()
    {
        var id = Guid.NewGuid();

        var fault = Refusal("campaignid", new EntityReference("campaign", id));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.ErrorCode);
        Assert.Equal($"Campaign With Id = {id} Does Not Exist", fault.Message);
    }

    [Fact]
    public void Status_of_another_state_is_refused()
    {
        var lead = _organization.Lead();

        var fault = PluginOrganization.Fault(() => _organization.Service.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(5) }));

        Assert.Equal(DataverseErrorCode.InvalidStateCodeStatusCode, fault.Detail.ErrorCode);
    }

    [Fact]
    public void Money_in_another_currency_gets_its_base_amount()
    {
        var euro = _organization.Service.Create(new Entity("transactioncurrency") { ["currencyname"] = "Euro", ["isocurrencycode"] = "EUR", ["currencysymbol"] = "E", ["currencyprecision"] = 2, ["exchangerate"] = 0.8m });
        var id = _organization.Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", ["estimatedamount"] = new Money(100m), ["transactioncurrencyid"] = new EntityReference("transactioncurrency", euro) });

        var lead = _organization.Read("lead", id);

        // 100 EUR at 0.8 EUR a dollar are 125 dollars.
        Assert.Equal(125m, lead.GetAttributeValue<Money>("estimatedamount_base").Value);
        Assert.Equal(0.8m, lead["exchangerate"]);
    }

    [Fact]
    public void Money_without_a_currency_is_in_the_base_currency()
    {
        var id = _organization.Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", ["estimatedamount"] = new Money(100.005m) });

        var lead = _organization.Read("lead", id);

        Assert.Equal(_organization.Local.BaseCurrencyId, lead.GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
        Assert.Equal(100.01m, lead.GetAttributeValue<Money>("estimatedamount").Value);
    }

    [Fact]
    public void Update_is_refused_when_the_row_version_is_stale()
    {
        var lead = _organization.Read("lead", _organization.Lead());
        _organization.Service.Update(new Entity("lead", lead.Id) { ["subject"] = "theirs" });
        var mine = new Entity("lead", lead.Id) { RowVersion = lead.RowVersion, ["subject"] = "mine" };

        var fault = PluginOrganization.Fault(() => _organization.Service.Execute(new UpdateRequest { Target = mine, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }));

        Assert.Equal(DataverseErrorCode.ConcurrencyVersionMismatch, fault.Detail.ErrorCode);
        Assert.Equal("theirs", _organization.SubjectOf(lead.Id));
    }

    [Fact]
    public void CreateMultiple_creates_all_or_none()
    {
        var good = new Entity("lead") { ["subject"] = "a", ["lastname"] = "b" };
        var bad = new Entity("lead") { ["subject"] = "a", ["nonsense"] = "b" };

        PluginOrganization.Fault(() => _organization.Service.Execute(new CreateMultipleRequest { Targets = new EntityCollection([good, bad]) { EntityName = "lead" } }));

        Assert.Equal(0, _organization.Count("lead"));
    }

    [Fact]
    public void ExecuteMultiple_goes_on_after_a_fault_when_told_to()
    {
        var request = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true } };
        request.Requests.Add(new CreateRequest { Target = new Entity("lead") { ["nonsense"] = 1 } });
        request.Requests.Add(new CreateRequest { Target = new Entity("lead") { ["subject"] = "a", ["lastname"] = "b" } });

        var response = (ExecuteMultipleResponse)_organization.Service.Execute(request);

        Assert.True(response.IsFaulted);
        Assert.NotNull(response.Responses[0].Fault);
        Assert.NotNull(response.Responses[1].Response);
        Assert.Equal(1, _organization.Count("lead"));
    }

    [Fact]
    public void ExecuteTransaction_names_the_request_that_failed_and_keeps_none()
    {
        var request = new ExecuteTransactionRequest { Requests = [] };
        request.Requests.Add(new CreateRequest { Target = new Entity("lead") { ["subject"] = "a", ["lastname"] = "b" } });
        request.Requests.Add(new DeleteRequest { Target = new EntityReference("lead", Guid.NewGuid()) });

        var fault = PluginOrganization.Fault(() => _organization.Service.Execute(request));

        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(fault.Detail).FaultedRequestIndex);
        Assert.Equal(0, _organization.Count("lead"));
    }

    [Fact]
    public void Upsert_creates_and_then_updates()
    {
        var id = Guid.NewGuid();
        var first = (UpsertResponse)_organization.Service.Execute(new UpsertRequest { Target = new Entity("lead", id) { ["subject"] = "a", ["lastname"] = "b" } });
        var second = (UpsertResponse)_organization.Service.Execute(new UpsertRequest { Target = new Entity("lead", id) { ["subject"] = "c" } });

        Assert.True(first.RecordCreated);
        Assert.False(second.RecordCreated);
        Assert.Equal("c", _organization.SubjectOf(id));
    }

    [Fact]
    public void Delete_removes_the_row_and_a_second_one_faults()
    {
        var lead = _organization.Lead();
        _organization.Service.Delete("lead", lead);

        var fault = PluginOrganization.Fault(() => _organization.Service.Delete("lead", lead));

        Assert.Equal($"Lead With Id = {lead} Does Not Exist", fault.Detail.Message);
    }

    [Fact]
    public void Query_returns_what_was_created()
    {
        _organization.Lead("Find me");
        _organization.Lead("Not me");
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") };
        query.Criteria.AddCondition("subject", ConditionOperator.Equal, "Find me");

        Assert.Single(_organization.Service.RetrieveMultiple(query).Entities);
    }

    [Fact]
    public void Create_counts_agree_when_several_threads_create_at_once()
    {
        // fake-xrm-easy #74, XrmMockup #124.
        var calls = 0;
        _organization.Step("Create", "lead", 20, _ => Interlocked.Increment(ref calls));
        var failures = new List<Exception>();
        var threads = new Thread[4];
        for (var index = 0; index < threads.Length; index++)
        {
            threads[index] = new Thread(() =>
            {
                try
                {
                    for (var row = 0; row < 50; row++)
                    {
                        _organization.Lead();
                    }
                }
                catch (Exception exception)
                {
                    lock (failures)
                    {
                        failures.Add(exception);
                    }
                }
            });
        }

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Empty(failures);
        Assert.Equal(200, calls);
        Assert.Equal(200, _organization.Count("lead"));
    }

    private OrganizationServiceFault Refusal(string column, object value) => PluginOrganization.Fault(() =>
        _organization.Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", [column] = value })).Detail;
}
