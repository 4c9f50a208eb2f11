using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Model;

/// <summary>A function of $filter, such as Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=3).</summary>
/// <param name="Name">Name, without the namespace.</param>
/// <param name="Operator">The operator of a condition that it is.</param>
/// <param name="Shape">What it takes.</param>
internal sealed record QueryFunction(string Name, ConditionOperator Operator, QueryFunctionShape Shape)
{
    /// <summary>Parameter that names the property.</summary>
    public const string PropertyName = nameof(PropertyName);

    /// <summary>Parameter of one value.</summary>
    public const string PropertyValue = nameof(PropertyValue);

    /// <summary>Parameter of the first of two values.</summary>
    public const string PropertyValue1 = nameof(PropertyValue1);

    /// <summary>Parameter of the second of two values.</summary>
    public const string PropertyValue2 = nameof(PropertyValue2);

    /// <summary>Parameter of several values.</summary>
    public const string PropertyValues = nameof(PropertyValues);
}
