using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A random but repeatable life of a funnel. What the product or the platform refuses is part of it.</summary>
internal sealed partial class RandomHistory
{
    private readonly Funnel _funnel;
    private readonly Random _random;
    private readonly Action[] _actions;
    private readonly Guid[] _owners;
    private readonly Guid _reason;
    private readonly EntityReference _currency;

    /// <param name="funnel">Where it happens.</param>
    /// <param name="seed">Decides what happens.</param>
    /// <param name="movesSilently">Whether things happen, too, that move what rows count for without a save of them.</param>
    public RandomHistory(Funnel funnel, int seed, bool movesSilently = false)
    {
        _funnel = funnel;
        _random = new Random(seed);
        var unit = funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", funnel.Organization.RootBusinessUnitId),
        });
        _owners = [funnel.SalesUser, funnel.User("Nora", Model.Publisher.SalesRole, unit)];
        _reason = funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "EARLY")[0].Id;
        _actions =
        [
            CreateLead, CreateLead, CreateLead, CreateCampaign, CreateActivity, CreateAccount, CreateOpportunity, CreateOpportunity,
            MoveStage, MoveStage, Offer, Accept, Reject, Qualify, CloseOrReopenLead, Win, Win, Win, Lose, Reopen, ReparentCustomer,
            ChangeCost, ChangeRevenue, ChangeCampaign, ChangeSpend, ChangeOwner, Assign, ReopenBySetState, DeleteSome, PassTime, Fold,
            MergeSome,
        ];
        _currency = Currency();
        Spam();
        Categories();
        _actions = [.. _actions, .. Storm(), .. CategoryMoves(), .. movesSilently ? SilentMoves(unit) : []];
        CreateAccount();
        CreateCampaign();
    }

    /// <summary>How many actions were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes random actions.</summary>
    public void Run(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            try
            {
                _actions[_random.Next(_actions.Length)]();
            }
            catch (FaultException<OrganizationServiceFault> refusal) when (!IsDefect(refusal.Detail.Message))
            {
                Refused++;
            }
            catch (FaultException<OrganizationServiceFault> defect)
            {
                throw new InvalidOperationException(defect.Detail.Message + "\n" + LastTrace(), defect);
            }
            catch (AlignmentException refusal) when (!IsDefect(refusal.Message))
            {
                Refused++;
            }
        }
    }

    private static bool IsDefect(string message) => message.Contains("CRMA9005", StringComparison.Ordinal)
        || message.Contains("CRMA6003", StringComparison.Ordinal) || message.Contains("CRMA2015", StringComparison.Ordinal);

    private string LastTrace()
    {
        var query = new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet(true), TopCount = 1 };
        query.AddOrder("versionnumber", OrderType.Descending);
        return Service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>("messageblock") ?? "";
    }

    private IOrganizationService Service => _funnel.Admin;

    private void CreateLead() => Service.Create(With(With(new Entity("lead")
    {
        [LeadTable.Subject] = "Machines",
        [LeadTable.LastName] = "Lovelace",
        [LeadTable.SourcedBy] = new OptionSetValue((int)(_random.Next(2) == 0 ? SourcedBy.Sales : SourcedBy.Marketing)),
        ["ownerid"] = Owner(),
    }, "campaignid", Maybe("campaign")), LeadTable.LeadCategoryId, Maybe(LeadCategoryTable.LogicalName)));

    private void CreateCampaign() =>
        Service.Create(new Entity("campaign") { ["name"] = "Fair", ["othercost"] = Amount(), ["ownerid"] = Owner() });

    private void CreateActivity() => Service.Create(With(new Entity("campaignactivity")
    {
        ["subject"] = "Stand",
        ["actualcost"] = Amount(),
        ["actualstart"] = _funnel.Clock.UtcNow.AddDays(-_random.Next(60)),
        ["ownerid"] = Owner(),
    }, "regardingobjectid", Maybe("campaign")));

    private void CreateAccount() => Service.Create(new Entity("account") { ["name"] = "Client" });

    private void CreateOpportunity() => Service.Create(With(new Entity("opportunity")
    {
        ["name"] = "Deal",
        ["customerid"] = Any("account"),
        ["actualvalue"] = Amount(),
        ["ownerid"] = Owner(),
    }, "campaignid", Maybe("campaign")));

    private void MoveStage() => Change("lead", LeadTable.Stage, new OptionSetValue((int)Enum.GetValues<LeadStage>()[_random.Next(5)]));

    private void Offer() => _funnel.MarketingClient.OfferLead(Any("lead").Id);

    private void Accept() => _funnel.SalesClient.AcceptLead(Any("lead").Id);

    private void Reject() => _funnel.SalesClient.RejectLead(Any("lead").Id, _random.Next(3) switch { 0 => "EARLY", 1 => "NOFIT", _ => "SPAM" });

    private void Qualify() => Service.Execute(new QualifyLeadRequest
    {
        LeadId = Any("lead"),
        CreateAccount = true,
        CreateOpportunity = _random.Next(2) == 0,
        Status = new OptionSetValue(3),
    });

    private void CloseOrReopenLead()
    {
        var state = _random.Next(3);
        var save = new Entity("lead", Any("lead").Id)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(state == 0 ? 1 : state == 1 ? 3 : 4),
        };

        // Recyclable, or none at all, is refused.
        Service.Update(state == 2 && _random.Next(4) > 0 ? With(save, LeadTable.RejectionReasonId, Any(RejectionReasonTable.LogicalName)) : save);
    }

    private void Win() => Service.Execute(KpiTests.WinRequest(_funnel, Any("opportunity").Id, _random.Next(10) * 100m));

    private void Lose() => Service.Execute(new LoseOpportunityRequest
    {
        OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = Any("opportunity"), ["subject"] = "Lost" },
        Status = new OptionSetValue(4),
    });

    private void Reopen() => Service.Update(new Entity("opportunity", Any("opportunity").Id)
    {
        ["statecode"] = new OptionSetValue(0),
        ["statuscode"] = new OptionSetValue(1),
    });

    private void ReparentCustomer() => Change("opportunity", "customerid", Any("account"));

    private void ChangeCost() => Change("opportunity", OpportunityTable.Cost, Amount());

    private void ChangeRevenue() => Change("opportunity", "actualvalue", Amount());

    private void ChangeCampaign() => Change(_random.Next(2) == 0 ? "lead" : "opportunity", "campaignid", Maybe("campaign"));

    private void ChangeSpend()
    {
        var ofCampaign = _random.Next(2) == 0;
        Change(ofCampaign ? "campaign" : "campaignactivity", ofCampaign ? "othercost" : "actualcost", Amount());
    }

    private void ChangeOwner() => Change(Owned(), "ownerid", Owner());

    private void Assign() => Service.Execute(new AssignRequest { Target = Any(Owned()), Assignee = Owner() });

    private void ReopenBySetState() => Service.Execute(new SetStateRequest
    {
        EntityMoniker = Any("opportunity"),
        State = new OptionSetValue(0),
        Status = new OptionSetValue(1),
    });

    private string Owned() => Table(
        "lead", "opportunity", "campaign", "campaignactivity", HandoverTable.LogicalName, NurtureEnrollmentTable.LogicalName);

    private void DeleteSome()
    {
        var row = Any(Table("lead", "opportunity", "campaignactivity", "campaign", "account"));
        Service.Delete(row.LogicalName, row.Id);
    }

    private void MergeSome()
    {
        var table = Table("lead", "account");
        Service.Execute(new MergeRequest { Target = Any(table), SubordinateId = Any(table).Id, UpdateContent = new Entity(table) });
    }

    private void PassTime()
    {
        _funnel.Clock.Advance(TimeSpan.FromHours(_random.Next(1, 24 * 25)));
        _funnel.AdministratorClient.ProcessAllDue();
        _funnel.Organization.DrainAsyncOperations();
    }

    private void Fold() => _funnel.AdministratorClient.FoldKpis(_random.Next(1, 20));

    private void Change(string table, string column, object? value) =>
        Service.Update(new Entity(table, Any(table).Id) { [column] = value });

    private static Entity With(Entity entity, string column, EntityReference? value)
    {
        if (value is not null)
        {
            entity[column] = value;
        }

        return entity;
    }

    private string Table(params string[] tables) => tables[_random.Next(tables.Length)];

    private Money Amount() => new(_random.Next(100) * 10.25m);

    private EntityReference Owner() => new("systemuser", _owners[_random.Next(_owners.Length)]);

    private EntityReference? Maybe(string table) => _random.Next(3) == 0 ? null : Any(table);

    // By creation, since ids differ from run to run.
    private EntityReference Any(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.AddOrder("versionnumber", OrderType.Ascending);
        List<Entity> rows = [.. Service.RetrieveMultiple(query).Entities];
        return rows.Count == 0 ? new EntityReference(table, _reason) : rows[_random.Next(rows.Count)].ToEntityReference();
    }
}
