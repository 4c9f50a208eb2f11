namespace CrmAlignment.LocalDataverse;

/// <summary>Formulas in the XAML that the platform's designer writes, with the parts that say something.</summary>
internal static class FormulaXaml
{
    private const string Version = "Microsoft.Crm.Workflow, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    /// <summary>A whole document around steps.</summary>
    public static string Document(string steps) => $"""
        <?xml version="1.0" encoding="utf-16"?><Activity x:Class="XrmWorkflow00000000000000000000000000000000" xmlns="http://schemas.microsoft.com/netfx/2009/xaml/activities" xmlns:mcwc="clr-namespace:Microsoft.Crm.Workflow.ClientActivities;assembly={Version}" xmlns:mxs="clr-namespace:Microsoft.Xrm.Sdk;assembly=Microsoft.Xrm.Sdk" xmlns:mxswa="clr-namespace:Microsoft.Xrm.Sdk.Workflow.Activities;assembly=Microsoft.Xrm.Sdk.Workflow" xmlns:s="clr-namespace:System;assembly=mscorlib" xmlns:scg="clr-namespace:System.Collections.Generic;assembly=mscorlib" xmlns:sco="clr-namespace:System.Collections.ObjectModel;assembly=mscorlib" xmlns:this="clr-namespace:" xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml"><x:Members><x:Property Name="InputEntities" Type="InArgument(scg:IDictionary(x:String, mxs:Entity))" /></x:Members><mxswa:Workflow>{steps}</mxswa:Workflow></Activity>
        """;

    /// <summary>A calculated column: branches of which the first that holds counts.</summary>
    public static string Calculated(params string[] branches) => Document(
        Reference("ConditionSequence", """<InArgument x:TypeArguments="x:Boolean" x:Key="Wait">False</InArgument>""",
            $"""<sco:Collection x:TypeArguments="Variable" x:Key="Variables"><Variable x:TypeArguments="x:Boolean" Default="False" Name="True" /></sco:Collection><sco:Collection x:TypeArguments="Activity" x:Key="Activities">{string.Concat(branches)}</sco:Collection>"""));

    /// <summary>A branch that runs when a variable is true; True stands for always.</summary>
    public static string Branch(string condition, string then, string? otherwise = null) => Reference(
        "ConditionBranch",
        $"""<InArgument x:TypeArguments="x:Boolean" x:Key="Condition">[{condition}]</InArgument>""",
        Composite("Then", then) + (otherwise is null ? """<x:Null x:Key="Else" />""" : Composite("Else", otherwise)));

    /// <summary>Steps that set the column.</summary>
    public static string Set(string table, string column, string variable, string steps) => $"""
        <Sequence DisplayName="SetAttributeValueStep4"><Sequence.Variables><Variable x:TypeArguments="x:Object" Name="{variable}" /></Sequence.Variables><Assign x:TypeArguments="mxs:Entity" To="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" Value="[New Entity(&quot;{table}&quot;)]" />{steps}<mxswa:SetEntityProperty Attribute="{column}" Entity="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" EntityName="{table}" Value="[{variable}]" /><mcwc:SetAttributeValue DisplayName="SetAttributeValueStep4" Entity="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" EntityName="{table}" /><Assign x:TypeArguments="mxs:Entity" To="[InputEntities(&quot;primaryEntity&quot;)]" Value="[CreatedEntities(&quot;primaryEntity#Temp&quot;)]" /></Sequence>
        """;

    /// <summary>Reads a column.</summary>
    public static string Read(string table, string column, string variable, string row = "primaryEntity") =>
        $"""<mxswa:GetEntityProperty Attribute="{column}" Entity="[InputEntities(&quot;{row}&quot;)]" EntityName="{table}" Value="[{variable}]" />""";

    /// <summary>Makes a constant.</summary>
    public static string Constant(string type, string value, string variable) => Compute(
        "CreateCrmType", variable, $"Microsoft.Xrm.Sdk.Workflow.WorkflowPropertyType.{type}", $"\"{value}\"");

    /// <summary>Computes a value.</summary>
    public static string Compute(string operation, string variable, params string[] operands) => Reference(
        "EvaluateExpression",
        $$"""<InArgument x:TypeArguments="x:String" x:Key="ExpressionOperator">{{operation}}</InArgument><InArgument x:TypeArguments="s:Object[]" x:Key="Parameters">[New Object() { {{string.Join(", ", operands)}} }]</InArgument><OutArgument x:TypeArguments="x:Object" x:Key="Result">[{{variable}}]</OutArgument>""");

    /// <summary>Tests a value.</summary>
    public static string Test(string operation, string variable, string operand, params string[] parameters) => Reference(
        "EvaluateCondition",
        $$"""<InArgument x:TypeArguments="mxsq:ConditionOperator" x:Key="ConditionOperator" xmlns:mxsq="q">{{operation}}</InArgument><InArgument x:TypeArguments="s:Object[]" x:Key="Parameters">[New Object() { {{string.Join(", ", parameters)}} }]</InArgument><InArgument x:TypeArguments="x:Object" x:Key="Operand">[{{operand}}]</InArgument><OutArgument x:TypeArguments="x:Boolean" x:Key="Result">[{{variable}}]</OutArgument>""");

    /// <summary>Joins two conditions.</summary>
    public static string Join(string operation, string variable, string left, string right) => Reference(
        "EvaluateLogicalCondition",
        $"""<InArgument x:TypeArguments="mxsq:LogicalOperator" x:Key="LogicalOperator" xmlns:mxsq="q">{operation}</InArgument><InArgument x:TypeArguments="x:Boolean" x:Key="LeftOperand">[{left}]</InArgument><InArgument x:TypeArguments="x:Boolean" x:Key="RightOperand">[{right}]</InArgument><OutArgument x:TypeArguments="x:Boolean" x:Key="Result">[{variable}]</OutArgument>""");

    /// <summary>A rollup over the rows that refer to the row; with conditions the first variable says whether a row counts.</summary>
    public static string Rollup(
        string relationship, string lookup, string table, string function, string column, string? passes = null, string filter = "", string hierarchy = "[Nothing]") => Document($"""
        <Sequence DisplayName="RollupRuleStep1"><Sequence DisplayName="Source"><Sequence.Variables><Variable x:TypeArguments="x:String" Default="{hierarchy}" Name="HierarchicalRelationshipName" /></Sequence.Variables></Sequence><Sequence DisplayName="Target">{(passes is null ? string.Empty : $"""<Sequence.Variables><Variable x:TypeArguments="x:Boolean" Name="{passes}" /></Sequence.Variables>""")}<mcwc:SetAttributeValue DisplayName="{table}.{lookup}.{relationship}" Entity="[CreatedEntities(&quot;relatedlinked_{relationship}#{lookup}#{table}#Temp&quot;)]" EntityName="{table}" />{filter}</Sequence><Sequence DisplayName="Aggregate"><Sequence.Variables><Variable x:TypeArguments="x:Object" Name="RollupRuleStep1_1" /></Sequence.Variables>{Read(table, column, "RollupRuleStep1_2")}{Compute(function, "RollupRuleStep1_1", "RollupRuleStep1_2")}</Sequence></Sequence>
        """);

    /// <summary>A custom activity of a workflow, with what is computed for it.</summary>
    public static string Activity(string type, string steps, string arguments) => Reference(
        "Composite",
        string.Empty,
        $"""<sco:Collection x:TypeArguments="Variable" x:Key="Variables" /><sco:Collection x:TypeArguments="Activity" x:Key="Activities">{steps}<mxswa:ActivityReference AssemblyQualifiedName="{type}, Some.Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=416e876b9bee261e" DisplayName="CustomActivityStep1"><mxswa:ActivityReference.Arguments>{arguments}</mxswa:ActivityReference.Arguments></mxswa:ActivityReference></sco:Collection>""");

    /// <summary>Converts a value for an argument, as the designer does for every input.</summary>
    public static string Convert(string variable) => Reference(
        "ConvertCrmXrmTypes",
        $"""<InArgument x:TypeArguments="x:Object" x:Key="Value">[{variable}]</InArgument><OutArgument x:TypeArguments="x:Object" x:Key="Result">[{variable}_converted]</OutArgument>""");

    /// <summary>An input of an activity.</summary>
    public static string Input(string name, string variable, string type = "System.String") =>
        $"""<InArgument x:TypeArguments="x:String" x:Key="{name}">[DirectCast({variable}_converted, {type})]</InArgument>""";

    /// <summary>An output of an activity.</summary>
    public static string Output(string name, string variable) =>
        $"""<OutArgument x:TypeArguments="x:String" x:Key="{name}">[{variable}]</OutArgument>""";

    private static string Composite(string key, string steps) => Reference(
        "Composite",
        string.Empty,
        $"""<sco:Collection x:TypeArguments="Variable" x:Key="Variables" /><sco:Collection x:TypeArguments="Activity" x:Key="Activities">{steps}</sco:Collection>""",
        key);

    private static string Reference(string name, string arguments, string properties = "", string? key = null) => string.Concat(
        $"<mxswa:ActivityReference {(key is null ? string.Empty : $"x:Key=\"{key}\" ")}AssemblyQualifiedName=\"Microsoft.Crm.Workflow.Activities.{name}, {Version}\" DisplayName=\"{name}\">",
        $"<mxswa:ActivityReference.Arguments>{arguments}</mxswa:ActivityReference.Arguments>",
        $"<mxswa:ActivityReference.Properties>{properties}</mxswa:ActivityReference.Properties></mxswa:ActivityReference>");
}
