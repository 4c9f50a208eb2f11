using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client.Leads;
using CrmAlignment.Client.Resilience;
using CrmAlignment.WebApi.Tests.Service.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using NodaTime;
using Xunit;

namespace CrmAlignment.Client.Tests;

/// <summary>
/// Imports over an organization service.
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests
/// </summary>
public sealed class LeadBatchTests
{
    private readonly List<Duration> _waits = [];

    [Fact]
    public void UpsertLeads_sends_batches_that_go_on_after_a_fault_and_answer()
    {
        var service = ScriptedService.Answering(() => Multiple(Written(0, created: true), Written(1, created: false)), () => Multiple(Written(0, created: true)));

        var outcomes = Client(service).UpsertLeads(Leads(3), new LeadImportOptions { BatchSize = 2 });

        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.Written!.Created));
        Assert.Equal(["web-0 web-1", "web-2"], service.Requests.Select(KeysOf));
        Assert.All(service.Requests.Cast<ExecuteMultipleRequest>(), request => Assert.True(request.Settings.ContinueOnError && request.Settings.ReturnResponses));
    }

    [Fact]
    public async Task UpsertLeads_sends_again_only_what_service_protection_turned_away()
    {
        var service = ScriptedService.Answering(
            () => Multiple(Written(0, true), Refused(1, Faults.TooManyRequests, "slow down", 17), Refused(2, -2147220891, "CRMA1001: No.")),
            () => Multiple(Written(0, true)));

        var outcomes = await Client(service).UpsertLeadsAsync(Leads(3));

        Assert.Equal([null, null, "CRMA1001"], outcomes.Select(outcome => outcome.Refusal?.Code));
        Assert.Equal(["web-0 web-1 web-2", "web-1"], service.Requests.Select(KeysOf));
        Assert.Equal([Duration.FromSeconds(17)], _waits);
    }

    [Fact]
    public void UpsertLeads_names_a_lead_without_an_answer()
    {
        var service = ScriptedService.Answering(() => Multiple(Written(0, true)));

        var outcome = Client(service).UpsertLeads(Leads(2))[1];

        Assert.Equal(
            (AlignmentException.UnreadableAnswer, "The answer to the batch has no answer for it: the lead at position 1, 'web-1'. It may have been written."),
            (outcome.Refusal!.Code, outcome.Refusal.Message));
    }

    [Fact]
    public void UpsertLeads_refuses_all_leads_of_a_transaction_by_the_fault_of_one()
    {
        var service = ScriptedService.Answering(
            () => throw new System.ServiceModel.FaultException<OrganizationServiceFault>(
                new ExecuteTransactionFault { ErrorCode = -2147220891, Message = "CRMA1001: No.", FaultedRequestIndex = 1 }, "CRMA1001: No."),
            () => Transaction(Written(0, true)));

        var outcomes = Client(service).UpsertLeads(Leads(3), new LeadImportOptions { BatchSize = 2, AllOrNothing = true });

        Assert.Equal(["CRMA1001", "CRMA1001", null], outcomes.Select(outcome => outcome.Refusal?.Code));
        var fault = Assert.IsType<System.ServiceModel.FaultException<OrganizationServiceFault>>(outcomes[0].Refusal!.InnerException);
        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(fault.Detail).FaultedRequestIndex);
        Assert.All(service.Requests, request => Assert.True(Assert.IsType<ExecuteTransactionRequest>(request).ReturnResponses));
    }

    [Fact]
    public void UpsertLeads_sends_nothing_for_leads_without_a_key()
    {
        var service = ScriptedService.Answering();

        var outcome = Assert.Single(Client(service).UpsertLeads([new LeadImport("")]));

        Assert.Equal(AlignmentException.NoExternalKey, outcome.Refusal!.Code);
        Assert.Empty(service.Requests);
    }

    private static ExecuteMultipleResponse Multiple(params ExecuteMultipleResponseItem[] items)
    {
        var all = new ExecuteMultipleResponseItemCollection();
        all.AddRange(items);
        var response = new ExecuteMultipleResponse();
        response.Results["Responses"] = all;
        return response;
    }

    private static ExecuteTransactionResponse Transaction(params ExecuteMultipleResponseItem[] items)
    {
        var all = new OrganizationResponseCollection();
        all.AddRange(items.Select(item => item.Response));
        var response = new ExecuteTransactionResponse();
        response.Results["Responses"] = all;
        return response;
    }

    private static ExecuteMultipleResponseItem Written(int index, bool created)
    {
        var response = new UpsertResponse();
        response.Results["RecordCreated"] = created;
        response.Results["Target"] = new EntityReference("lead", new Guid("5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d01"));
        return new ExecuteMultipleResponseItem { RequestIndex = index, Response = response };
    }

    private static ExecuteMultipleResponseItem Refused(int index, int code, string message, int? seconds = null) =>
        new() { RequestIndex = index, Fault = Faults.Of(code, message, seconds is { } wait ? TimeSpan.FromSeconds(wait) : null).Detail };

    private static string KeysOf(OrganizationRequest request) =>
        string.Join(' ', ((OrganizationRequestCollection)request["Requests"]).Cast<UpsertRequest>().Select(upsert => upsert.Target.KeyAttributes["crma_externalkey"]));

    private static IEnumerable<LeadImport> Leads(int count) => Enumerable.Range(0, count).Select(number => new LeadImport($"web-{number}"));

    private AlignmentClient Client(IOrganizationService service) =>
        new(service, new AlignmentClientOptions { Time = new HurriedTime(), OnRetry = retry => _waits.Add(retry.Wait) });
}
