using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// The lead before an update. Which columns criteria ask is data, and an image of every column is written as an empty list, of which no
/// export shows how an import reads it. So the image lists the product's columns and those that criteria usually ask, each of which
/// Microsoft's reference of the table has and every organization with Sales; where a criterion asks another one, such as an
/// organization's own, the stored row is read: one request, once.
/// </summary>
/// <param name="scope">The run, before the operation: the stored row is still the former one.</param>
[Columns(
    "address1_city", "address1_country", "address1_county", "address1_line1", "address1_line2", "address1_line3",
    "address1_postalcode", "address1_stateorprovince", "budgetamount", "budgetamount_base", "budgetstatus", "campaignid",
    "companyname", "confirminterest", "createdon", "decisionmaker", "description", "donotbulkemail", "donotemail", "donotfax",
    "donotphone", "donotpostalmail", "emailaddress1", "emailaddress2", "emailaddress3", "estimatedamount", "estimatedamount_base",
    "estimatedclosedate", "estimatedvalue", "evaluatefit", "exchangerate", "fax", "firstname", "followemail", "fullname",
    "industrycode", "initialcommunication", "jobtitle", "lastname", "lastusedincampaign", "leadqualitycode", "leadsourcecode",
    "merged", "middlename", "mobilephone", "need", "numberofemployees", "ownerid", "owningbusinessunit", "parentaccountid",
    "parentcontactid", "preferredcontactmethodcode", "prioritycode", "purchaseprocess", "purchasetimeframe", "qualificationcomments",
    "revenue", "revenue_base", "salesstage", "salesstagecode", "salutation", "sic", "statecode", "statuscode", "subject", "telephone1",
    "telephone2", "telephone3", "transactioncurrencyid", "websiteurl",
    LeadTable.Stage, LeadTable.Responsible, LeadTable.StageChangedOn, LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn,
    LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn, LeadTable.NurturedOn, LeadTable.DisqualifiedOn, LeadTable.Score,
    LeadTable.Verdict, LeadTable.UnmetCriteria, LeadTable.AssessedOn, LeadTable.CriteriaSetId, LeadTable.AcceptedUnmet,
    LeadTable.RejectionReasonId, LeadTable.ExcludedFromKpis, LeadTable.HandoverId, LeadTable.EnrollmentId, LeadTable.SourcedBy,
    LeadTable.Segment, LeadTable.LeadCategoryId, LeadTable.LeadType, LeadTable.Origin, LeadTable.ExternalKey, LeadTable.CountedFor, LeadTable.EngagementScore,
    PurchaseColumns.Stage, PurchaseColumns.StageSince, PurchaseColumns.People, PurchaseColumns.Deciders, PurchaseColumns.KnownRoles)]
internal sealed class LeadImage(PluginScope scope) : IRecordValues
{
    private readonly IRecordValues _image = scope.PreImage;
    private EntityValues? _stored;

    public bool Has(string column) => Of(column).Has(column);

    public RecordValue Value(string column) => Of(column).Value(column);

    public string? DisplayText(string column) => Of(column).DisplayText(column);

    private IRecordValues Of(string column) => scope.PreImageBrings(column)
        ? _image
        : _stored ??= new EntityValues(scope.SystemService.Retrieve(LeadTable.LogicalName, scope.Target.Id, new ColumnSet(true)));
}
