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
internal sealed class RandomHistory
{
    private readonly Funnel funnel;
    private readonly Random random;
    private readonly Action[] actions;
    private readonly Guid[] owners;
    private readonly Guid reason;

    public RandomHistory(Funnel funnel, int seed)
    {
        this.funnel = funnel;
        random = new Random(seed);
        Guid unit = funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", funnel.Organization.RootBusinessUnitId),
        });
        owners = [funnel.SalesUser, funnel.User("Nora", Model.Publisher.SalesRole, unit)];
        reason = funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "EARLY")[0].Id;
        actions =
        [
            CreateLead, CreateLead, CreateLead, CreateCampaign, CreateActivity, CreateAccount, CreateOpportunity, CreateOpportunity,
            MoveStage, MoveStage, Offer, Accept, Reject, Qualify, CloseOrReopenLead, Win, Win, Win, Lose, Reopen, ReparentCustomer,
            ChangeCost, ChangeRevenue, ChangeCampaign, ChangeSpend, Assign, DeleteSome, PassTime, Fold,
        ];
        CreateAccount();
        CreateCampaign();
    }

    /// <summary>How many actions were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes random actions.</summary>
    public void Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            try
            {
                actions[random.Next(actions.Length)]();
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

    private IOrganizationService Service => funnel.Admin;

    private void CreateLead() => Service.Create(With(new Entity("lead")
    {
        [LeadTable.Subject] = "Machines",
        [LeadTable.LastName] = "Lovelace",
        [LeadTable.SourcedBy] = new OptionSetValue((int)(random.Next(2) == 0 ? SourcedBy.Sales : SourcedBy.Marketing)),
        ["ownerid"] = Owner(),
    }, "campaignid", Maybe("campaign")));

    private void CreateCampaign() =>
        Service.Create(new Entity("campaign") { ["name"] = "Fair", ["othercost"] = Amount(), ["ownerid"] = Owner() });

    private void CreateActivity() => Service.Create(With(new Entity("campaignactivity")
    {
        ["subject"] = "Stand",
        ["actualcost"] = Amount(),
        ["actualstart"] = funnel.Clock.UtcNow.AddDays(-random.Next(60)),
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

    private void MoveStage() => Change("lead", LeadTable.Stage, new OptionSetValue((int)Enum.GetValues<LeadStage>()[random.Next(5)]));

    private void Offer() => funnel.MarketingClient.OfferLead(Any("lead").Id);

    private void Accept() => funnel.SalesClient.AcceptLead(Any("lead").Id);

    private void Reject() => funnel.SalesClient.RejectLead(Any("lead").Id, random.Next(2) == 0 ? "EARLY" : "NOFIT");

    private void Qualify() => Service.Execute(new QualifyLeadRequest
    {
        LeadId = Any("lead"),
        CreateAccount = true,
        CreateOpportunity = random.Next(2) == 0,
        Status = new OptionSetValue(3),
    });

    private void CloseOrReopenLead()
    {
        int state = random.Next(3);
        Service.Update(new Entity("lead", Any("lead").Id)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(state == 0 ? 1 : state == 1 ? 3 : 4),
        });
    }

    private void Win() => Service.Execute(KpiTests.WinRequest(funnel, Any("opportunity").Id, random.Next(10) * 100m));

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

    private void ChangeCampaign() => Change(random.Next(2) == 0 ? "lead" : "opportunity", "campaignid", Maybe("campaign"));

    private void ChangeSpend()
    {
        bool ofCampaign = random.Next(2) == 0;
        Change(ofCampaign ? "campaign" : "campaignactivity", ofCampaign ? "othercost" : "actualcost", Amount());
    }

    private void Assign() =>
        Change(Table("lead", "opportunity", "campaign", "campaignactivity", HandoverTable.LogicalName), "ownerid", Owner());

    private void DeleteSome()
    {
        EntityReference row = Any(Table("lead", "opportunity", "campaignactivity", "campaign", "account"));
        Service.Delete(row.LogicalName, row.Id);
    }

    private void PassTime()
    {
        funnel.Clock.Advance(TimeSpan.FromHours(random.Next(1, 24 * 25)));
        funnel.AdministratorClient.ProcessAllDue();
        funnel.Organization.DrainAsyncOperations();
    }

    private void Fold() => funnel.AdministratorClient.FoldKpis(random.Next(1, 20));

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

    private string Table(params string[] tables) => tables[random.Next(tables.Length)];

    private Money Amount() => new(random.Next(100) * 10.25m);

    private EntityReference Owner() => new("systemuser", owners[random.Next(owners.Length)]);

    private EntityReference? Maybe(string table) => random.Next(3) == 0 ? null : Any(table);

    // By creation, since ids differ from run to run.
    private EntityReference Any(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.AddOrder("versionnumber", OrderType.Ascending);
        List<Entity> rows = [.. Service.RetrieveMultiple(query).Entities];
        return rows.Count == 0 ? new EntityReference(table, reason) : rows[random.Next(rows.Count)].ToEntityReference();
    }
}
