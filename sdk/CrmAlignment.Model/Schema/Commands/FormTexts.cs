using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the form of a lead says of its own accord.</summary>
internal static class FormTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new(
            "formNotMet",
            new(
                "The lead does not meet its criteria. Not met: {0}. {1}",
                "Лид не соответствует критериям. Не выполнено: {0}. {1}",
                "Лід не відповідає критеріям. Не виконано: {0}. {1}",
                "线索不符合条件。未满足：{0}。{1}")),
        new("formNeeded", new("Needed: {0}", "Нужно: {0}", "Потрібно: {0}", "要求：{0}")),
        new(
            "formNotChecked",
            new(
                "The criteria could not be checked. {0}",
                "Критерии не удалось проверить. {0}",
                "Критерії не вдалося перевірити. {0}",
                "无法检查条件。{0}")),
        new(
            "formOffered",
            new(
                "On offer: sales decides until {0}.",
                "Лид передан: отдел продаж примет решение до {0}.",
                "Ліда передано: відділ продажів ухвалить рішення до {0}.",
                "已移交：销售部将在 {0} 之前作出决定。")),
        new(
            "formOverdue",
            new(
                "On offer and overdue: sales should have decided by {0}.",
                "Лид передан, но срок вышел: отдел продаж должен был принять решение до {0}.",
                "Ліда передано, але строк вийшов: відділ продажів мав ухвалити рішення до {0}.",
                "已移交但已逾期：销售部本应在 {0} 之前作出决定。")),
        new(
            "formOfferUnknown",
            new(
                "Until when sales decides could not be read. {0}",
                "Не удалось узнать, до какого времени отдел продаж примет решение. {0}",
                "Не вдалося дізнатися, до якого часу відділ продажів ухвалить рішення. {0}",
                "无法读取销售部的决定时限。{0}")),
    ];
}
