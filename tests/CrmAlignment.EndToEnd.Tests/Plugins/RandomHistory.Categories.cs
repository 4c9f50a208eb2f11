using System;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <content>What happens to lead categories, and to what has one.</content>
internal sealed partial class RandomHistory
{
    private static readonly string[] CategoryCodes = ["CONTACT", "MARKETING", "SALES"];

    private Action[] CategoryMoves() => [ChangeCategory, ChangeCategory, ToggleDefault, ToggleCategory, DeleteCategory, OriginateOpportunity, MergeWithCategory];

    // One funnel may have several histories.
    private void Categories()
    {
        foreach (var code in CategoryCodes)
        {
            CreateCategory(code);
        }
    }

    private void CreateCategory(string code) => Service.Execute(new UpsertRequest
    {
        Target = new Entity(LeadCategoryTable.LogicalName, LeadCategoryTable.Code, code) { [LeadCategoryTable.Name] = code },
    });

    private void ChangeCategory() => Change("lead", LeadTable.LeadCategoryId, Maybe(LeadCategoryTable.LogicalName));

    private void ToggleDefault() => Change(LeadCategoryTable.LogicalName, LeadCategoryTable.IsDefault, _random.Next(2) == 0);

    private void ToggleCategory()
    {
        var state = _random.Next(3) == 0 ? 1 : 0;
        Service.Execute(new SetStateRequest
        {
            EntityMoniker = Any(LeadCategoryTable.LogicalName),
            State = new OptionSetValue(state),
            Status = new OptionSetValue(state + 1),
        });
    }

    // Refused where it is used; it comes back with another id.
    private void DeleteCategory()
    {
        var category = Any(LeadCategoryTable.LogicalName);
        var code = Service.Retrieve(category.LogicalName, category.Id, new(LeadCategoryTable.Code)).GetAttributeValue<string>(LeadCategoryTable.Code);
        Service.Delete(category.LogicalName, category.Id);
        CreateCategory(code);
    }

    private void OriginateOpportunity() => Change("opportunity", "originatingleadid", Maybe("lead"));

    private void MergeWithCategory() => Service.Execute(new MergeRequest
    {
        Target = Any("lead"),
        SubordinateId = Any("lead").Id,
        UpdateContent = new Entity("lead") { [LeadTable.LeadCategoryId] = Maybe(LeadCategoryTable.LogicalName) },
    });
}
