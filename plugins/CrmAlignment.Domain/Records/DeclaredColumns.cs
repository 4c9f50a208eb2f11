using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace CrmAlignment.Domain.Records;

/// <summary>Columns that classes declare by <see cref="ColumnsAttribute"/>.</summary>
public static class DeclaredColumns
{
    /// <summary>The columns of all the classes, in their order, each once. Reflects: keep the result.</summary>
    /// <exception cref="ArgumentException">A class declares no columns.</exception>
    public static string[] Of(params Type[] classes) => classes.SelectMany(Of).Distinct().ToArray();

    private static IReadOnlyList<string> Of(Type declaring) => declaring.GetCustomAttribute<ColumnsAttribute>(inherit: false)?.Names
        ?? throw new ArgumentException($"{declaring.Name} declares no columns: give it the attribute Columns.", nameof(declaring));
}
