using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Guards;

/// <summary>Refuses a nurture step whose email template is for rows of another table: filling it in would stop the scheduled work.</summary>
/// <remarks>A template for users is for rows of all tables: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/template.</remarks>
[Step("Create", NurtureStepTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    NurtureStepTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(CheckNurtureStepOnSave) },
    PreImage = new[] { typeof(CheckNurtureStepOnSave), typeof(NamedRecord) })]
[Columns(NurtureStepTable.TemplateId)]
public sealed class CheckNurtureStepOnSave : AlignmentPlugin
{
    private const string Title = "title";
    private const string Type = "templatetypecode";
    private const string Global = "systemuser";

    private protected override void Run(PluginScope scope)
    {
        if (scope.Target.GetAttributeValue<EntityReference>(NurtureStepTable.TemplateId) is not { } reference)
        {
            return;
        }

        var template = scope.SystemService.Retrieve("template", reference.Id, new ColumnSet(Title, Type));
        if (template.GetAttributeValue<string>(Type) is { } type && type is not (LeadTable.LogicalName or Global))
        {
            throw new ProblemException(Problems.TemplateNotForLeads(template.GetAttributeValue<string>(Title), type));
        }
    }
}
