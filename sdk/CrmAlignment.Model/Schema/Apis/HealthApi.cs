using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.CheckAlignmentApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="CheckAlignmentApi"/>.</summary>
internal static class HealthApi
{
    internal static ApiSchema Check { get; } = new()
    {
        UniqueName = Names.UniqueName,
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Check alignment", "Проверить согласованность", "Перевірити узгодженість", "检查协同"),
        Description = new(
            "Checks whether marketing and sales work from one funnel: symptoms with their numbers, beside the period before. Reads only.",
            "Проверяет, работают ли маркетинг и продажи с одной воронкой: симптомы с числами, в сравнении с предыдущим периодом. Только чтение.",
            "Перевіряє, чи працюють маркетинг і продажі з однією воронкою: симптоми з числами, у порівнянні з попереднім періодом. Лише читання.",
            "检查市场部与销售部是否在同一漏斗上工作：列出各症状及其数字，并与上一期间对比。只读。"),
        Parameters =
        [
            new(
                Names.From, DateTime, true,
                new("From", "С", "З", "起始日"),
                new(
                    "A day of the first month; without it and To the last three whole months.",
                    "День первого месяца; без него и To последние три полных месяца.",
                    "День першого місяця; без нього і To останні три повні місяці.",
                    "首月的任意一天；与 To 均缺省时为最近三个完整月份。")),
            new(
                Names.To, DateTime, true,
                new("To", "По", "По", "截止日"),
                new(
                    "A day of the last month, at most the twelfth; needed with From.",
                    "День последнего месяца, не далее двенадцатого; нужен вместе с From.",
                    "День останнього місяця, не далі дванадцятого; потрібен разом із From.",
                    "末月的任意一天，最多十二个月；与 From 一并给出。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new("JSON object: the symptoms, the worst first.", "Объект JSON: симптомы, сначала худшие.", "Об’єкт JSON: симптоми, спочатку найгірші.", "JSON 对象：各症状，最严重者在前。")),
        ],
    };
}
