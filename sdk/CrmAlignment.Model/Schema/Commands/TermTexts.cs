using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the commands of terms and the dialog of the glossary say.</summary>
internal static class TermTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new(
            "confirmTerm",
            new(
                "You sign {0} as it is now, in every language. Whoever changes it afterwards makes both sides sign again.",
                "Вы подписываете «{0}» в нынешнем виде, на всех языках. Если термин потом изменят, подписывать придется заново обеим сторонам.",
                "Ви підписуєте «{0}» у нинішньому вигляді, усіма мовами. Якщо термін потім змінять, підписувати доведеться знову обом сторонам.",
                "您签署的是“{0}”的当前内容（所有语言）。此后如有更改，双方须重新签署。")),
        new(
            "confirmTerms",
            new(
                "You sign {0} terms as they are now, in every language.",
                "Вы подписываете термины в нынешнем виде, на всех языках. Их {0}.",
                "Ви підписуєте терміни в нинішньому вигляді, усіма мовами. Їх {0}.",
                "您签署的是 {0} 个术语的当前内容（所有语言）。")),
        new("termInForce", new("{0} is in force.", "«{0}» действует.", "«{0}» діє.", "“{0}”已生效。")),
        new("glossaryTitle", new("Glossary", "Глоссарий", "Глосарій", "术语表")),
        new("glossaryHere", new("On this form", "В этой форме", "У цій формі", "本窗体")),
        new("glossaryOthers", new("Other words", "Другие слова", "Інші слова", "其他用语")),
        new("glossaryFind", new("Find a word", "Найти слово", "Знайти слово", "查找用语")),
        new("glossaryNone", new("No term in force says this.", "Такого действующего термина нет.", "Такого чинного терміна немає.", "没有符合的生效术语。")),
        new(
            "glossaryEmpty",
            new(
                "No term is in force yet. Write one under Agreement, Terms, and let marketing and sales sign it.",
                "Действующих терминов пока нет. Создайте термин: «Соглашение», «Термины», и пусть его подпишут маркетинг и продажи.",
                "Чинних термінів поки немає. Створіть термін: «Домовленість», «Терміни», і нехай його підпишуть маркетинг і продажі.",
                "尚无生效的术语。请在“约定”的“术语”中创建，并由市场部和销售部签署。")),
        new("glossaryResponsible", new("Responsible: {0}", "Отвечает: {0}", "Відповідає: {0}", "负责部门：{0}")),
    ];
}
