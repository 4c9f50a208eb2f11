using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Setup;

/// <summary>
/// Makes no activities of touches that are replayed: a call of last year is nobody's work, and none of it is in the files. Nurture steps get
/// what they had back afterwards; after a replay that was killed, from the settings with which the next begins.
/// </summary>
/// <param name="service">Service of the system administrator.</param>
internal sealed class QuietTouches(IOrganizationService service)
{
    private readonly Dictionary<EntityReference, OptionSetValue> _former = [];

    /// <summary>No activities, until <see cref="End"/>.</summary>
    public void Begin()
    {
        foreach (var step in service.RetrieveMultiple(StepsWithActivity()).Entities)
        {
            _former[step.ToEntityReference()] = step.GetAttributeValue<OptionSetValue>(NurtureStepTable.TouchActivity);
            Write(step.ToEntityReference(), new OptionSetValue((int)TouchActivity.None));
        }
    }

    /// <summary>From here on touches make their activities again.</summary>
    public void End()
    {
        foreach (var (step, activity) in _former.ToArray())
        {
            Write(step, activity);
            _former.Remove(step);
        }
    }

    private void Write(EntityReference step, OptionSetValue activity) =>
        service.Update(new Entity(step.LogicalName, step.Id) { [NurtureStepTable.TouchActivity] = activity });

    private static QueryExpression StepsWithActivity()
    {
        var query = new QueryExpression(NurtureStepTable.LogicalName) { ColumnSet = new ColumnSet(NurtureStepTable.TouchActivity) };
        query.Criteria.AddCondition(NurtureStepTable.TouchActivity, ConditionOperator.NotNull);
        query.Criteria.AddCondition(NurtureStepTable.TouchActivity, ConditionOperator.NotEqual, (int)TouchActivity.None);
        return query;
    }
}
