using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.insertstatusvaluerequest,
/// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updatestatevaluerequest. A lead is open (0) with the statuses 1 and
/// 2, qualified (1) with 3, disqualified (2) with 4 to 7.
/// </summary>
[Capability("Metadata", "States and status reasons")]
public abstract class StatusValueSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Disqualified = 2;

    private const int English = 1033;

    [SkippableFact]
    public void New_status_is_taken_by_Create_Update_SetState_and_bulk_messages()
    {
        var status = Insert("lead", Disqualified, "No budget");

        var closed = new OptionSetValue(Disqualified);

        var created = Add("lead", ("subject", "x"), ("statecode", closed), ("statuscode", new OptionSetValue(status)));
        var updated = Add("lead", ("subject", "x"));
        Admin.Update(Closed(updated, status));
        var set = Add("lead", ("subject", "x"));
        Admin.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("lead", set),
            State = closed,
            Status = new OptionSetValue(status),
        });
        var bulk = Add("lead", ("subject", "x"));
        Admin.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([Closed(bulk, status)]) { EntityName = "lead" } });

        Assert.All([created, updated, set, bulk], lead => Assert.Equal((Disqualified, status), StateOf("lead", lead)));
    }

    [SkippableFact]
    public void New_status_belongs_to_its_state_alone()
    {
        var status = Insert("lead", Disqualified, "No budget");
        var lead = Add("lead", ("subject", "x"));

        var fault = Fault(() => Admin.Update(new Entity("lead", lead) { ["statuscode"] = new OptionSetValue(status) }));

        Assert.Equal(DataverseErrorCode.InvalidStateCodeStatusCode, fault.ErrorCode);
        Assert.Equal((0, 1), StateOf("lead", lead));
    }

    [SkippableFact]
    public void State_keeps_its_default_status_when_another_is_added()
    {
        Insert("lead", Disqualified, "No budget");
        var lead = Add("lead", ("subject", "x"));

        Admin.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(Disqualified) });

        Assert.Equal((Disqualified, 4), StateOf("lead", lead));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Opportunity_is_won_and_lost_with_a_new_status(int state)
    {
        var status = Insert("opportunity", state, "Renewed");
        var opportunity = Add("opportunity", ("name", "x"));
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) };

        Admin.Execute(state == 1
            ? new WinOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(status) }
            : new LoseOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(status) });

        Assert.Equal((state, status), StateOf("opportunity", opportunity));
    }

    [SkippableFact]
    public void New_status_shows_its_label_in_a_query_that_ran_before()
    {
        var (lead, subject) = (Add("lead", ("subject", "before")), "before");
        Assert.Equal("New", Shown(subject));

        Admin.Update(Closed(lead, Insert("lead", Disqualified, "No budget")));

        Assert.Equal("No budget", Shown(subject));
    }

    [SkippableFact]
    public void Labels_of_other_languages_stay_when_they_are_merged()
    {
        var status = Insert("lead", Disqualified, "No budget");
        Update(merge: true, new LocalizedLabel("Kein Budget", 1031));
        Assert.Equal(["Kein Budget", "No budget"], Labels());

        Update(merge: false, new LocalizedLabel("No money", English));

        Assert.Equal(["No money"], Labels());

        void Update(bool merge, LocalizedLabel label) => Admin.Execute(new UpdateOptionValueRequest
        {
            EntityLogicalName = "lead",
            AttributeLogicalName = "statuscode",
            Value = status,
            Label = new Label(label, [label]),
            MergeLabels = merge,
        });

        string[] Labels() => [.. Status("lead", status).Label.LocalizedLabels.Select(label => label.Label).Order()];
    }

    [SkippableFact]
    public void Metadata_has_it_at_once_with_state_and_description()
    {
        var stamp = ((RetrieveTimestampResponse)Admin.Execute(new RetrieveTimestampRequest())).Timestamp;

        var response = (InsertStatusValueResponse)Admin.Execute(new InsertStatusValueRequest
        {
            EntityLogicalName = "lead",
            AttributeLogicalName = "statuscode",
            StateCode = Disqualified,
            Label = new Label("No budget", English),
            Description = new Label("Asked and declined", English),
        });

        var option = Status("lead", response.NewOptionValue);
        Assert.Equal(
            (Disqualified, "No budget", "Asked and declined"),
            (option.State, option.Label.UserLocalizedLabel.Label, option.Description.UserLocalizedLabel.Label));
        Assert.NotEqual(stamp, ((RetrieveTimestampResponse)Admin.Execute(new RetrieveTimestampRequest())).Timestamp);
    }

    [SkippableFact]
    public void Number_is_the_given_one_or_the_next_of_the_publisher()
    {
        Import(new SolutionZip { UniqueName = "Ours" });

        Assert.Equal(17, Insert("lead", Disqualified, "a", value: 17));
        Assert.Equal([100_000_000, 100_000_001], new[] { Insert("lead", 0, "b"), Insert("lead", Disqualified, "c") });
        Assert.Equal([727_000_000, 727_000_001], new[] { Insert("lead", 0, "d", "Ours"), Insert("lead", 0, "e", "Ours") });
    }

    [SkippableFact]
    public void Number_of_a_deleted_status_is_not_given_again()
    {
        var first = Insert("lead", Disqualified, "a");
        Delete("lead", "statuscode", first);

        Assert.Equal(first + 1, Insert("lead", Disqualified, "b"));
    }

    [SkippableTheory]
    [InlineData(4, DataverseErrorCode.PicklistValueNotUnique)]
    [InlineData(-1, DataverseErrorCode.PicklistValueOutOfRange)]
    public void Number_that_is_taken_or_negative_is_refused(int value, int code) =>
        Assert.Equal(code, Fault(() => Insert("lead", Disqualified, "x", value: value)).ErrorCode);

    [SkippableFact]
    public void Unknown_state_missing_label_and_other_columns_are_refused()
    {
        Assert.Equal(
            (DataverseErrorCode.PicklistValueOutOfRange,
                "The picklist value is out of the range. The choice 'lead_statecode' has no option 9."),
            CodeAndText(() => Insert("lead", 9, "x")));
        Assert.Equal(
            (DataverseErrorCode.InvalidArgument, "Required field 'Label.LocalizedLabels' is missing in the request 'InsertStatusValue'."),
            CodeAndText(() => Admin.Execute(
                new InsertStatusValueRequest { EntityLogicalName = "lead", StateCode = 0, Label = new Label() })));
        Assert.Equal(
            (DataverseErrorCode.InvalidArgument,
                "InsertStatusValue is not for the column 'leadqualitycode' of 'lead': its type is Choice. It is for: Status."),
            CodeAndText(() => Admin.Execute(new InsertStatusValueRequest
            {
                EntityLogicalName = "lead",
                AttributeLogicalName = "leadqualitycode",
                StateCode = 0,
                Label = new Label("x", English),
            })));
    }

    [SkippableFact]
    public void State_is_renamed_and_gets_another_default_status()
    {
        var status = Insert("lead", Disqualified, "No budget");
        Admin.Execute(StateUpdate(status));
        var lead = Add("lead", ("subject", "x"));

        Admin.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(Disqualified) });

        Assert.Equal((Disqualified, status), StateOf("lead", lead));
        Assert.Equal("Out", Admin.Retrieve("lead", lead, new ColumnSet("statecode")).FormattedValues["statecode"]);
    }

    [SkippableFact]
    public void Default_status_of_another_state_is_refused() =>
        Assert.Equal(DataverseErrorCode.InvalidStateCodeStatusCode, Fault(() => Admin.Execute(StateUpdate(1))).ErrorCode);

    [SkippableFact]
    public void Deleted_status_is_refused_and_rows_that_have_it_keep_it()
    {
        var status = Insert("lead", Disqualified, "No budget");
        var lead = Add("lead", ("subject", "x"));
        Admin.Update(Closed(lead, status));

        Delete("lead", "statuscode", status);

        var row = Admin.Retrieve("lead", lead, new ColumnSet("statuscode"));
        Assert.Equal(status, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.DoesNotContain("statuscode", row.FormattedValues.Keys);
        Admin.Update(new Entity("lead", lead) { ["subject"] = "still there" });
        Assert.Equal(
            DataverseErrorCode.PicklistValueOutOfRange, Fault(() => Admin.Update(Closed(Add("lead", ("subject", "y")), status))).ErrorCode);
    }

    [SkippableFact]
    public void Default_status_of_a_state_cannot_be_deleted()
    {
        var fault = Fault(() => Delete("lead", "statuscode", 4));

        Assert.Equal(
            (DataverseErrorCode.CannotDeleteDefaultStatusOption,
                "Default Status options cannot be deleted. 4 is the default of the state 2 of 'lead'; give the state another by "
                    + "UpdateStateValue first."),
            (fault.ErrorCode, fault.Message));
    }

    [SkippableFact]
    public void Other_order_of_the_statuses_changes_no_default()
    {
        Import(Managed().Table("tst_A"));
        var (first, second) = (Insert("tst_a", 0, "b"), Insert("tst_a", 0, "a"));

        Admin.Execute(new OrderOptionRequest
        {
            EntityLogicalName = "tst_a",
            AttributeLogicalName = "statuscode",
            Values = [second, first, 2, 1],
        });

        Assert.Equal((0, 1), StateOf("tst_a", Add("tst_a", ("tst_name", "x"))));
        Assert.Equal([second, first, 2, 1], Statuses("tst_a").Select(option => option.Value!.Value));
    }

    [SkippableFact]
    public void Managed_version_that_comes_later_leaves_what_the_organization_changed()
    {
        Import(Managed().Table("tst_A"));
        var status = Insert("tst_a", 1, "Gone");
        Admin.Execute(new UpdateOptionValueRequest
        {
            EntityLogicalName = "tst_a",
            AttributeLogicalName = "statuscode",
            Value = 1,
            Label = new Label("Fresh", English),
            MergeLabels = true,
        });

        Upgrade(Managed("2.0.0.0").Table("tst_A"));

        Assert.Equal("Gone", Status("tst_a", status).Label.UserLocalizedLabel.Label);
        Assert.Equal("Fresh", Status("tst_a", 1).Label.UserLocalizedLabel.Label);
    }

    [SkippableFact]
    public void What_a_failed_transaction_added_is_gone()
    {
        var transaction = new ExecuteTransactionRequest
        {
            Requests =
            [
                Insertion("lead", Disqualified, "No budget"),
                new CreateRequest { Target = Row("lead", ("subject", new string('x', 400))) },
            ],
        };

        Assert.Equal(DataverseErrorCode.StringLengthTooLong, Fault(() => Admin.Execute(transaction)).ErrorCode);

        Assert.DoesNotContain(Statuses("lead"), option => option.Value == 100_000_000);
        Assert.Equal(100_000_000, Insert("lead", 0, "b"));
        Assert.Equal(0, Status("lead", 100_000_000).State);
    }

    [SkippableFact]
    public async Task Readers_meanwhile_see_each_status_with_its_label()
    {
        var lead = Add("lead", ("subject", "x"));
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var bare = 0;
            do
            {
                bare += Admin.Retrieve("lead", lead, new ColumnSet("statuscode")).FormattedValues.ContainsKey("statuscode") ? 0 : 1;
            }
            while (!done.IsCancellationRequested);
            return bare;
        });
        for (var reason = 0; reason < 20; reason++)
        {
            Admin.Update(Closed(lead, Insert("lead", Disqualified, "Reason " + reason)));
        }

        await done.CancelAsync();
        Assert.Equal(0, await reading);
    }

    // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327820(v=crm.8)
    [SkippableFact]
    public void Customizers_may_and_others_may_not()
    {
        var unit = new EntityReference("businessunit", Organization.RootBusinessUnitId);
        var user = Add("systemuser", ("lastname", "x"), ("domainname", "x"), ("businessunitid", unit));
        var service = Organization.ServiceFor(user);
        var fault = Fault(() => service.Execute(Insertion("lead", 0, "x")));
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvWriteOptionSet", fault.Message, StringComparison.Ordinal);

        var role = Add("role", ("name", "Customizer"), ("businessunitid", unit));
        Admin.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = role,
            Privileges = [new RolePrivilege(PrivilegeDepth.Global, Single("privilege", "name", "prvWriteOptionSet").Id, Guid.Empty)],
        });
        Admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
        Assert.Equal(100_000_000, ((InsertStatusValueResponse)service.Execute(Insertion("lead", 0, "x"))).NewOptionValue);
    }

    private static Entity Closed(Guid lead, int status) => new("lead", lead)
    {
        ["statecode"] = new OptionSetValue(Disqualified),
        ["statuscode"] = new OptionSetValue(status),
    };

    private static UpdateStateValueRequest StateUpdate(int defaultStatus) => new()
    {
        EntityLogicalName = "lead",
        Value = Disqualified,
        DefaultStatusCode = defaultStatus,
        Label = new Label("Out", English),
        MergeLabels = true,
    };

    private static InsertStatusValueRequest Insertion(
        string table, int state, string label, string? solution = null, int? value = null) =>
        new()
        {
            EntityLogicalName = table,
            AttributeLogicalName = "statuscode",
            StateCode = state,
            Label = new Label(label, English),
            SolutionUniqueName = solution,
            Value = value,
        };

    private static (int Code, string Text) CodeAndText(Action request)
    {
        var fault = Fault(request);
        return (fault.ErrorCode, fault.Message);
    }

    private int Insert(string table, int state, string label, string? solution = null, int? value = null) =>
        ((InsertStatusValueResponse)Admin.Execute(Insertion(table, state, label, solution, value))).NewOptionValue;

    private void Delete(string table, string column, int value) => Admin.Execute(
        new DeleteOptionValueRequest { EntityLogicalName = table, AttributeLogicalName = column, Value = value });

    private (int State, int Status) StateOf(string table, Guid id)
    {
        var row = Admin.Retrieve(table, id, new ColumnSet("statecode", "statuscode"));
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    private string Shown(string subject)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("statuscode") };
        query.Criteria.AddCondition("subject", ConditionOperator.Equal, subject);
        return Admin.RetrieveMultiple(query).Entities.Single().FormattedValues["statuscode"];
    }

    private StatusOptionMetadata Status(string table, int value) => Statuses(table).Single(option => option.Value == value);

    private StatusOptionMetadata[] Statuses(string table) =>
    [
        .. ((StatusAttributeMetadata)((RetrieveAttributeResponse)Admin.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = "statuscode" })).AttributeMetadata)
            .OptionSet.Options.Cast<StatusOptionMetadata>(),
    ];
}

public sealed class StatusValuesInMemory(InMemoryEnvironment environment) : StatusValueSpecification<InMemoryEnvironment>(environment);

public sealed class StatusValuesOnFile(FileEnvironment environment) : StatusValueSpecification<FileEnvironment>(environment);

public sealed class StatusValuesOverHttp(OverHttpEnvironment environment) : StatusValueSpecification<OverHttpEnvironment>(environment);
