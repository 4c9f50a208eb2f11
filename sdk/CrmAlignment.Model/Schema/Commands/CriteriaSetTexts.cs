using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the commands of criteria sets say.</summary>
internal static class CriteriaSetTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new(
            "confirmSignature",
            new(
                "You sign {0} as it is now. Whoever changes it afterwards makes both sides sign again.",
                "Вы подписываете «{0}» в нынешнем виде. Если его потом изменят, подписывать придется заново обеим сторонам.",
                "Ви підписуєте «{0}» у нинішньому вигляді. Якщо його потім змінять, підписувати доведеться знову обом сторонам.",
                "您签署的是“{0}”的当前内容。此后如有更改，双方须重新签署。")),
        new(
            "bothSigned",
            new(
                "Both sides have signed {0}. It can be put into force.",
                "«{0}» подписали обе стороны. Можно вводить в действие.",
                "«{0}» підписали обидві сторони. Можна вводити в дію.",
                "双方均已签署“{0}”，可以使其生效。")),
        new(
            "otherSideSigns",
            new(
                "Your signature of {0} is kept. The other side signs next.",
                "Ваша подпись под «{0}» сохранена. Теперь подписывает другая сторона.",
                "Ваш підпис під «{0}» збережено. Тепер підписує інша сторона.",
                "您对“{0}”的签署已保存。接下来由另一方签署。")),
        new(
            "confirmActivation",
            new(
                "{0} comes into force for all leads of its scope, and open leads are assessed anew.",
                "«{0}» начнет действовать для всех подходящих лидов, и открытые лиды будут проверены заново. Разрез задан в наборе.",
                "«{0}» почне діяти для всіх відповідних лідів, і відкритих лідів перевірять знову. Розріз задано в наборі.",
                "“{0}”将对其范围内的所有线索生效，未关闭的线索将重新评定。")),
        new(
            "activated",
            new(
                "{0} is in force. Criteria: {1}.",
                "«{0}» действует. Критериев: {1}.",
                "«{0}» діє. Критеріїв: {1}.",
                "“{0}”已生效。条件数：{1}。")),
        new(
            "versionMade",
            new(
                "Version {0} of {1} is a draft. Change it, then both sides sign.",
                "Версия {0} набора «{1}» создана как черновик. Измените ее, затем подпишут обе стороны.",
                "Версію {0} набору «{1}» створено як чернетку. Змініть її, потім підпишуть обидві сторони.",
                "“{1}”的第 {0} 版草稿已创建。请修改，然后由双方签署。")),
        new(
            "versionIsDraft",
            new(
                "Version {0} of {1} is a draft already. Change that one, or delete it.",
                "Версия {0} набора «{1}» уже есть как черновик. Измените ее или удалите.",
                "Версія {0} набору «{1}» уже є як чернетка. Змініть її або видаліть.",
                "“{1}”的第 {0} 版已是草稿。请修改该草稿，或将其删除。")),
        new(
            "confirmWithdrawal",
            new(
                "You sign that {0} goes out of force. With both signatures no lead is held against it any more.",
                "Вы подписываете отзыв «{0}». С двумя подписями лиды по нему больше не проверяются.",
                "Ви підписуєте відкликання «{0}». З двома підписами лідів за ним більше не перевіряють.",
                "您签署撤回“{0}”。双方签署后，不再按其评定线索。")),
        new("outOfForce", new("{0} is out of force.", "«{0}» больше не действует.", "«{0}» більше не діє.", "“{0}”已失效。")),
        new(
            "otherSideWithdraws",
            new(
                "Your signature is kept. {0} stays in force until the other side has signed as well.",
                "Ваша подпись сохранена. «{0}» действует, пока не подпишет и другая сторона.",
                "Ваш підпис збережено. «{0}» діє, поки не підпише й інша сторона.",
                "您的签署已保存。在另一方签署之前，“{0}”仍然有效。")),
    ];
}
