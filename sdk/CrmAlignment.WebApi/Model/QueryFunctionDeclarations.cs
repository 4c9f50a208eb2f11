using System.Linq;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Model;

/// <summary>Declares the functions of $filter in the model, by which addresses are read and which $metadata shows.</summary>
internal static class QueryFunctionDeclarations
{
    /// <summary>Adds them.</summary>
    public static void AddTo(EdmModel edm)
    {
        foreach (var function in QueryFunctions.ByName.Values.OrderBy(function => function.Name, System.StringComparer.Ordinal))
        {
            var declared = new EdmFunction(WebModel.Namespace, function.Name, EdmCoreModel.Instance.GetBoolean(isNullable: false));
            declared.AddParameter(QueryFunction.PropertyName, EdmCoreModel.Instance.GetString(isNullable: false));
            AddValues(declared, function.Shape);
            edm.AddElement(declared);
        }
    }

    private static void AddValues(EdmFunction function, QueryFunctionShape shape)
    {
        switch (shape)
        {
            case QueryFunctionShape.Text:
                function.AddParameter(QueryFunction.PropertyValue, EdmCoreModel.Instance.GetString(isNullable: false));
                break;
            case QueryFunctionShape.Number:
                function.AddParameter(QueryFunction.PropertyValue, EdmCoreModel.Instance.GetInt64(isNullable: false));
                break;
            case QueryFunctionShape.TwoNumbers:
                function.AddParameter(QueryFunction.PropertyValue1, EdmCoreModel.Instance.GetInt64(isNullable: false));
                function.AddParameter(QueryFunction.PropertyValue2, EdmCoreModel.Instance.GetInt64(isNullable: false));
                break;
            case QueryFunctionShape.Texts:
                function.AddParameter(QueryFunction.PropertyValues, EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(isNullable: false)));
                break;
        }
    }
}
